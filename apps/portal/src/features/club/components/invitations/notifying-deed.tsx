"use client";
import { useState } from "react";

import { DeedButton, type DeedButtonProps } from "../deed-button";
import { NotifyBox } from "./notify-box";

/** What a deed that can tell the invited is told beside its own. */
interface Notifies {
  readonly notifies: boolean;
}

interface NotifyingDeedProps<Input> extends Omit<DeedButtonProps<Input & Notifies>, "input"> {
  readonly input: Input;
  readonly reachable: number;
}

/** A deed whose question also asks whether the invited shall hear of it. */
export function NotifyingDeed<Input>(props: NotifyingDeedProps<Input>) {
  const { input, reachable, children, ...deed } = props;
  const [notifies, setNotifies] = useState(true);
  return (
    <DeedButton {...deed} input={{ ...input, notifies: notifies && reachable > 0 }}>
      {children}
      <NotifyBox reachable={reachable} onChange={setNotifies} />
    </DeedButton>
  );
}
