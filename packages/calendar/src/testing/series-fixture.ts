import { parseRule } from "../rule/parse-rule";
import type { Series } from "../series/series";
import { parseWallTime, type WallTime } from "../time/wall-time";

/** A wall time in a test; throws on a slip. */
export function wall(text: string): WallTime {
  const parsed = parseWallTime(text);
  if (parsed === null) throw new TypeError(`not a wall time: ${text}`);
  return parsed;
}

/** A series of ninety minutes without pauses or changes; throws on a slip. */
export function seriesOf(rule: string | null, start: string, rest: Partial<Series> = {}): Series {
  const parsed = rule === null ? null : parseRule(rule);
  if (rule !== null && parsed === null) throw new TypeError(`not a rule: ${rule}`);
  return {
    ...{ start: wall(start), durationMinutes: 90, rule: parsed },
    ...{ exclusions: { holidaysOf: null, ranges: [] }, changes: [] },
    ...rest,
  };
}
