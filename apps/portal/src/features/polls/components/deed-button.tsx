"use client";
import { useState } from "react";
import { Button, ConfirmDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";
import type { ActionResult } from "@/server/action-result";

import { PollRefusal } from "./refusal";

/** What is done after a question, and the words for it. */
interface DeedButtonProps {
  readonly text: string;
  readonly question: string;
  readonly explanation: string;
  readonly deed: () => Promise<ActionResult<unknown>>;
}

/** A button that asks before it does something that cannot be undone. */
export function PollDeedButton({ text, question, explanation, deed }: DeedButtonProps) {
  const t = useTranslations("polls");
  const [isOpen, setOpen] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const confirm = () => {
    setOpen(false);
    void run(deed);
  };
  return (
    <div className="grid justify-items-start gap-3">
      <Button variant="quiet" isDisabled={isBusy} onPress={() => setOpen(true)}>
        {text}
      </Button>
      <PollRefusal failure={failure} />
      <ConfirmDialog
        isOpen={isOpen}
        title={question}
        confirmText={text}
        cancelText={t("cancel")}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <p>{explanation}</p>
      </ConfirmDialog>
    </div>
  );
}
