/** Limits of one participant's restarts, as in stock Jicofo. */
const MIN_INTERVAL_MS = 5_000;
const WINDOW_MS = 60_000;
const MAX_PER_WINDOW = 5;

/** When the participant's recent restarts were granted, ms since 1970. */
export type RestartHistory = readonly number[];

/** The history with one more restart at `nowMs`, or undefined when it comes too soon or too often. */
export function grantRestart(history: RestartHistory, nowMs: number): RestartHistory | undefined {
  const recent = history.filter((atMs) => nowMs - atMs < WINDOW_MS);
  const last = recent.at(-1);
  if (last !== undefined && nowMs - last < MIN_INTERVAL_MS) return undefined;
  return recent.length < MAX_PER_WINDOW ? [...recent, nowMs] : undefined;
}
