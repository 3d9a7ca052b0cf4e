import { listOccurrences } from "./list-occurrences";
import type { Occurrence, Series } from "./series";

const DAY_MS = 86_400_000;
/** Rules that say "every five years" are found, endless searches are not. */
const SPANS_DAYS = [120, 800, 4_000, 12_000] as const;

/**
 * The next dates that have not ended yet, cancelled ones included; fewer where the series ends.
 *
 * Looks at most some thirty years ahead.
 */
export function nextOccurrences(series: Series, from: Date, count: number): readonly Occurrence[] {
  let found: readonly Occurrence[] = [];
  for (const days of SPANS_DAYS) {
    found = listOccurrences(series, { from, to: new Date(from.getTime() + days * DAY_MS) });
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}
