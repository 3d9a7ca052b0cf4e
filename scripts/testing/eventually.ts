const STEP_MS = 25;

/**
 * Asks again until `check` gives no more reason to wait; rejects with the last reason in the end.
 */
export async function eventually(
  check: () => string | undefined | Promise<string | undefined>,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const reason = await check();
    if (reason === undefined) return;
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms: ${reason}`);
    await new Promise((resolve) => {
      setTimeout(resolve, STEP_MS);
    });
  }
}
