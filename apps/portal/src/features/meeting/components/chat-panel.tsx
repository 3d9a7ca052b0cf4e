"use client";
import { useEffect, useRef, useState } from "react";
import { Button, TextField } from "@stadtstube/ui";
import { SendHorizontal } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import type { ChatMessage } from "../model/types";
import { SidePanel } from "./side-panel";

const LONGEST_MESSAGE = 2_000;

/** What was written, and a way to write. */
export interface ChatPanelProps {
  readonly messages: readonly ChatMessage[];
  readonly onSend: (text: string) => void;
  readonly onClose: () => void;
}

/** The chat. New lines are announced by the meeting's live region, so the list itself is silent. */
export function ChatPanel({ messages, onSend, onClose }: ChatPanelProps) {
  const t = useTranslations("meeting.chat");
  const [text, setText] = useState("");
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [messages.length]);
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
        tabIndex={0}
        role="region"
        aria-label={t("messages")}
      >
        {messages.length === 0 ? <p className="text-ink-soft">{t("empty")}</p> : null}
        <ol className="grid gap-3">
          {messages.map((message) => (
            <Line key={message.id} message={message} />
          ))}
        </ol>
        <div ref={end} />
      </div>
      <form
        className="grid gap-3 border-t border-line p-4"
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = text.trim();
          if (trimmed === "") return;
          onSend(trimmed);
          setText("");
        }}
      >
        <TextField
          label={t("field")}
          value={text}
          onChange={setText}
          maxLength={LONGEST_MESSAGE}
          autoComplete="off"
        />
        <Button type="submit" variant="primary" icon={<SendHorizontal aria-hidden="true" />}>
          {t("send")}
        </Button>
      </form>
    </SidePanel>
  );
}

function Line({ message }: { readonly message: ChatMessage }) {
  const t = useTranslations("meeting.chat");
  const format = useFormatter();
  const own = message.isSelf;
  return (
    <li
      className={`max-w-[88%] rounded-2xl px-4 py-2.5 ${own ? "justify-self-end bg-action-soft" : "justify-self-start bg-sunken"}`}
    >
      <p className="flex flex-wrap gap-x-2 text-[0.85rem] text-ink-soft">
        <span className="font-semibold text-ink">{own ? t("you") : message.fromName}</span>
        <time dateTime={new Date(message.atMs).toISOString()}>
          {format.dateTime(new Date(message.atMs), { hour: "2-digit", minute: "2-digit" })}
        </time>
      </p>
      <p className="whitespace-pre-wrap break-words">{message.text}</p>
    </li>
  );
}
