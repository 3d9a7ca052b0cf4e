"use client";
import { useState } from "react";

import type { ActionError, ActionResult } from "@/server/action-result";

/** Whether something is under way, and why it failed last. */
export interface Deed {
  readonly isBusy: boolean;
  readonly failure: ActionError | null;
  /** Does it; whether it worked. */
  run(deed: () => Promise<ActionResult<unknown>>): Promise<boolean>;
}

const UNREACHABLE: ActionError = { code: "network.unreachable", category: "network" };

/** Runs server actions from a press, their last failure kept for the page. */
export function useDeed(): Deed {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const run = async (deed: () => Promise<ActionResult<unknown>>) => {
    setBusy(true);
    const result = await deed().catch(() => ({ ok: false, error: UNREACHABLE }) as const);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    return result.ok;
  };
  return { isBusy, failure, run };
}
