import { setTimeout as sleep } from "node:timers/promises";

const STEP_MS = 20;
const PATIENCE_MS = 20_000;

/** Asks again until `check` gives no more reason to wait; rejects with the last reason in the end. */
export async function eventually(check: () => string | undefined): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const reason = check();
    if (reason === undefined) return;
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms: ${reason}`);
    await sleep(STEP_MS);
  }
}
