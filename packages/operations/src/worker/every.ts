/** Something that is done again and again until it is stopped. */
export interface Repetition {
  /** Begins no further turn and resolves when the running one has ended. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Does `work` after `firstMs` (default: at once) and then every `intervalMs`, never twice at a time: a
 * turn that takes longer makes the next one late. A failed turn is told to `onError` and changes nothing.
 */
export function every(
  intervalMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
  firstMs = 0,
): Repetition {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const run = async () => {
    const started = performance.now();
    await work().catch(onError);
    if (isStopped) return;
    const left = Math.max(0, intervalMs - (performance.now() - started));
    wait(left);
  };
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      turn = run();
    }, ms);
  };
  if (firstMs === 0) turn = run();
  else wait(firstMs);
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
