import type { Rule } from "../rule/rule";
import { minuteBefore, toInstant, type WallTime } from "../time/wall-time";

import { hasOccurrence } from "./change-series";
import { ruleKeys } from "./list-occurrences";
import type { Series } from "./series";

/** A series cut in two, before one of its dates. */
export interface SplitSeries {
  /** Null where the cut is before the first date: nothing is left of the old series. */
  readonly before: Series | null;
  readonly following: Series;
}

/**
 * Cuts a series for "this and following": the old one ends before that date, a new one begins with it.
 *
 * Both together have the dates that the one had. Null where there is no such date, or no rule.
 */
export function splitSeries(series: Series, key: WallTime): SplitSeries | null {
  const { rule } = series;
  if (rule === null || !hasOccurrence(series, key)) return null;
  const earlier = ruleKeys(series, { from: toInstant(series.start), to: toInstant(key) });
  const changes = (wanted: (key: WallTime) => boolean) =>
    series.changes.filter((change) => wanted(change.key));
  const rest: Rule = rule.count === null ? rule : { ...rule, count: rule.count - earlier.length };
  const following = { ...series, start: key, rule: rest, changes: changes((one) => one >= key) };
  if (earlier.length === 0) return { before: null, following };
  const ended: Rule = { ...rule, count: null, until: minuteBefore(key) };
  return { before: { ...series, rule: ended, changes: changes((one) => one < key) }, following };
}
