"use client";
import { Button, ConfirmDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

import type { ActionResult } from "@/server/action-result";

import { ErrorText } from "./error-text";
import { useDeed } from "./use-deed";

/** A button that asks before it does something that is hard to undo. */
export function DeedButton<Input, Output>(props: {
  readonly text: string;
  /** Spoken instead of the text where several look alike; begins with it. */
  readonly label?: string;
  readonly question: string;
  readonly children: ReactNode;
  readonly confirmText: string;
  readonly input: Input;
  readonly action: (input: Input) => Promise<ActionResult<Output>>;
  readonly onDone?: (output: Output) => void;
}) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  const { run, isPending, error } = useDeed(props.action);
  const confirm = async () => {
    setOpen(false);
    const output = await run(props.input);
    if (output !== undefined) props.onDone?.(output);
  };
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={isPending}
        onPress={() => setOpen(true)}
        {...(props.label === undefined ? {} : { "aria-label": props.label })}
      >
        {props.text}
      </Button>
      <ErrorText error={error} />
      <ConfirmDialog
        isOpen={isOpen}
        danger
        title={props.question}
        confirmText={props.confirmText}
        cancelText={t("cancel")}
        onConfirm={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        {props.children}
      </ConfirmDialog>
    </>
  );
}
