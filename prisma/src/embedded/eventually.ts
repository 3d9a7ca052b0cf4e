import { setTimeout as sleep } from "node:timers/promises";

const STEP_MS = 40;

/**
 * Asks again until `check` gives no more reason to wait; rejects with the last reason in the end.
 * Errors that `check` throws end the wait at once.
 */
export async function eventually(
  check: () => Promise<string | undefined>,
  timeoutMs: number,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const reason = await check();
    if (reason === undefined) return;
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms: ${reason}`);
    await sleep(STEP_MS);
  }
}
