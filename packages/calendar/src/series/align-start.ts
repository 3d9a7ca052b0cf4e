import { toInstant } from "../time/wall-time";

import { ruleKeys } from "./list-occurrences";
import type { Series } from "./series";

const DAY_MS = 86_400_000;
const SPANS_DAYS = [62, 400, 4_000, 12_000] as const;

/**
 * The series with its first date as its start; null where its rule never comes true.
 *
 * Calendars show the start of an event as a date even where the rule does not give it (RFC 5545,
 * 3.8.5.3 leaves open what it means), so a series that is to be written begins with a true one.
 */
export function alignStart(series: Series): Series | null {
  if (series.rule === null) return series;
  const from = toInstant(series.start);
  for (const days of SPANS_DAYS) {
    const [first] = ruleKeys(series, { from, to: new Date(from.getTime() + days * DAY_MS) });
    if (first !== undefined) return { ...series, start: first };
  }
  return null;
}
