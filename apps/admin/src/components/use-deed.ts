"use client";
import { useState } from "react";

import type { ActionError, ActionResult } from "@/server/action-result";

/** What can be done, whether it is under way, and why it failed last. */
export interface Deed<Input, Output> {
  readonly isPending: boolean;
  readonly error: ActionError | null;
  /** Does it; resolves to its value, or to undefined when it failed. */
  run(input: Input): Promise<Output | undefined>;
}

const OFFLINE: ActionError = { code: "offline", category: "network" };

/** Runs a server action: one at a time, its failure kept for the page, what was typed untouched. */
export function useDeed<Input, Output>(
  action: (input: Input) => Promise<ActionResult<Output>>,
): Deed<Input, Output> {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ActionError | null>(null);
  const run = async (input: Input) => {
    setPending(true);
    setError(null);
    try {
      const result = await action(input);
      if (result.ok) return result.value;
      setError(result.error);
    } catch {
      setError(OFFLINE);
    } finally {
      setPending(false);
    }
    return undefined;
  };
  return { isPending, error, run };
}
