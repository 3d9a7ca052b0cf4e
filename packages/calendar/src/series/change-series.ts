import { toInstant, type WallTime } from "../time/wall-time";

import { FURTHEST_MOVE_DAYS, keysBetween } from "./list-occurrences";
import type { OccurrenceChange, Series } from "./series";

const DAY_MS = 86_400_000;

/** Whether the series has a date of that key: given by its rule, and not within a pause. */
export function hasOccurrence(series: Series, key: WallTime): boolean {
  const at = toInstant(key);
  return keysBetween(series, { from: at, to: new Date(at.getTime() + 1) }).includes(key);
}

/**
 * The series with one date cancelled or moved, whatever was done to that date before; null where
 * there is no such date, or it would be moved more than two months.
 */
export function changeOccurrence(series: Series, change: OccurrenceChange): Series | null {
  if (!hasOccurrence(series, change.key)) return null;
  if (change.kind === "moved") {
    const distance = Math.abs(toInstant(change.start).getTime() - toInstant(change.key).getTime());
    if (distance > FURTHEST_MOVE_DAYS * DAY_MS) return null;
  }
  const others = series.changes.filter(({ key }) => key !== change.key);
  return { ...series, changes: [...others, change] };
}

/** The series with one date as its rule says, again. */
export function restoreOccurrence(series: Series, key: WallTime): Series {
  return { ...series, changes: series.changes.filter((change) => change.key !== key) };
}
