"use client";
import { useEffect, useRef, useState } from "react";
import { Button, type ButtonProps } from "@stadtstube/ui";
import { Check, Copy } from "lucide-react";

import { copyText } from "./copy-text";

const CONFIRMED_MS = 4_000;

/** What is copied, and the words for it. */
export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Takes the label's place for a few seconds; also read aloud. */
  readonly doneLabel: string;
  /** Shown where the browser refuses. */
  readonly failedLabel: string;
  readonly variant?: ButtonProps["variant"];
}

/** Copies with one press and says so. */
export function CopyButton({ text, label, doneLabel, failedLabel, variant }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"none" | "done" | "failed">("none");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    setOutcome((await copyText(text)) ? "done" : "failed");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome("none"), CONFIRMED_MS);
  };
  const words = { none: label, done: doneLabel, failed: failedLabel }[outcome];
  return (
    <>
      <Button
        variant={variant ?? "secondary"}
        icon={outcome === "done" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={() => void copy()}
      >
        {words}
      </Button>
      <span className="st-visually-hidden" role="status">
        {outcome === "none" ? "" : words}
      </span>
    </>
  );
}
