/** How long to wait; default ten seconds. */
export interface EventuallyOptions {
  readonly timeoutMs?: number;
}

const POLL_MS = 50;

/** Resolves as soon as `reason` gives none; rejects with the last one when the time is over. */
export async function eventually(
  reason: () => Promise<string | undefined> | string | undefined,
  { timeoutMs = 10_000 }: EventuallyOptions = {},
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await reason();
    if (found === undefined) return;
    if (performance.now() > deadline) throw new Error(found);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
