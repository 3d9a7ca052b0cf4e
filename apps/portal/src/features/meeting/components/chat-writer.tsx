"use client";
import { useState } from "react";
import { Button, Notice, SelectField, TextField } from "@stadtstube/ui";
import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";

import type { Participant } from "../model/types";

const LONGEST_MESSAGE = 2_000;
const EVERYBODY = "";

/** Whom one can write to. */
export interface ChatWriterProps {
  readonly others: readonly Participant[];
  readonly onSend: (text: string, toId?: string) => void;
}

/**
 * Writes to everybody or to one person. When that person leaves, what was meant for them goes to
 * nobody: it is never sent to everybody instead.
 */
export function ChatWriter({ others, onSend }: ChatWriterProps) {
  const t = useTranslations("meeting.chat");
  const [text, setText] = useState("");
  const [toId, setToId] = useState(EVERYBODY);
  const receiver = others.find(({ id }) => id === toId);
  const isGone = toId !== EVERYBODY && receiver === undefined;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = text.trim();
        if (trimmed === "" || isGone) return;
        if (receiver === undefined) onSend(trimmed);
        else onSend(trimmed, receiver.id);
        setText("");
      }}
    >
      {others.length < 2 && toId === EVERYBODY ? null : (
        <SelectField
          label={t("receiver")}
          value={toId}
          onChange={setToId}
          options={[
            { value: EVERYBODY, text: t("everybody") },
            ...others.map(({ id, name }) => ({ value: id, text: name })),
            ...(isGone ? [{ value: toId, text: t("goneReceiver") }] : []),
          ]}
        />
      )}
      {isGone ? (
        <Notice tone="warning" role="alert">
          <p>{t("gone")}</p>
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
        <TextField
          label={receiver === undefined ? t("field") : t("fieldTo", { name: receiver.name })}
          value={text}
          onChange={setText}
          maxLength={LONGEST_MESSAGE}
          autoComplete="off"
        />
        <Button
          type="submit"
          variant="primary"
          isDisabled={isGone}
          icon={<SendHorizontal aria-hidden="true" />}
        >
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
