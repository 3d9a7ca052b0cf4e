/** From when on people are told that their meeting is about to end. */
export const CLOSING_NOTICE_MS = 5 * 60_000;

/** What is to be said now, and when there will be something else to say. */
export interface Closing {
  /** Whole minutes that are left, rounded up; null while there is plenty of time. */
  readonly minutesLeft: number | null;
  /** Null: nothing changes any more. */
  readonly nextChangeMs: number | null;
}

const MINUTE_MS = 60_000;
/** The browser's own limit for a timer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How close the end is at `nowMs`. Pure. */
export function closingAt(nowMs: number, closesAtMs: number | null): Closing {
  if (closesAtMs === null) return { minutesLeft: null, nextChangeMs: null };
  const leftMs = closesAtMs - nowMs;
  if (leftMs > CLOSING_NOTICE_MS) {
    const untilNotice = leftMs - CLOSING_NOTICE_MS;
    return { minutesLeft: null, nextChangeMs: Math.min(untilNotice, LONGEST_TIMER_MS) };
  }
  if (leftMs <= 0) return { minutesLeft: 0, nextChangeMs: null };
  const minutesLeft = Math.ceil(leftMs / MINUTE_MS);
  return { minutesLeft, nextChangeMs: leftMs - (minutesLeft - 1) * MINUTE_MS };
}
