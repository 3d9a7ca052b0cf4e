/** Why something is not true yet, or `undefined` once it is. */
export type Condition = () => string | undefined | Promise<string | undefined>;

/** How long and how often to look. */
export interface EventuallyOptions {
  /** Default 15 s. */
  readonly timeoutMs?: number;
  /** Default 50 ms. */
  readonly intervalMs?: number;
}

/**
 * Resolves as soon as `condition` returns `undefined`.
 *
 * A condition that throws counts as "not yet", with the error's message as its reason. After the
 * timeout it rejects with an Error that carries the last reason, because "timed out" alone says
 * nothing about what was missing.
 */
export async function eventually(
  condition: Condition,
  { timeoutMs = 15_000, intervalMs = 50 }: EventuallyOptions = {},
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const reason = await reasonOf(condition);
    if (reason === undefined) return;
    if (performance.now() >= deadline) {
      throw new Error(`Not true after ${timeoutMs} ms: ${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}

async function reasonOf(condition: Condition): Promise<string | undefined> {
  try {
    return await condition();
  } catch (error) {
    return error instanceof Error ? `threw ${error.name}: ${error.message}` : String(error);
  }
}
