"use client";
import { type ReactNode, useState } from "react";
import { Button, ConfirmDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { useDeed } from "@/components/use-deed";
import type { ActionResult } from "@/server/action-result";

import { Refusal } from "./refusal";

/** What is done after a question, and the words for it. */
export interface DeedButtonProps<Input> {
  readonly text: string;
  /** Spoken instead of the text where several look alike; begins with it. */
  readonly label: string;
  readonly question: string;
  readonly children: ReactNode;
  readonly input: Input;
  readonly action: (input: Input) => Promise<ActionResult<unknown>>;
}

/** A button that asks before it does something that is hard to undo. */
export function DeedButton<Input>(props: DeedButtonProps<Input>) {
  const t = useTranslations("club");
  const [isOpen, setOpen] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const confirm = () => {
    setOpen(false);
    void run(() => props.action(props.input));
  };
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={isBusy}
        aria-label={props.label}
        onPress={() => setOpen(true)}
      >
        {props.text}
      </Button>
      <Refusal failure={failure} />
      <ConfirmDialog
        isOpen={isOpen}
        title={props.question}
        confirmText={props.text}
        cancelText={t("cancel")}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        {props.children}
      </ConfirmDialog>
    </>
  );
}
