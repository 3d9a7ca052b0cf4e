import type { Land } from "../holidays/land";
import type { Rule } from "../rule/rule";
import type { Day, WallTime } from "../time/wall-time";

/** From a day to a day, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Days on which a series pauses. */
export interface Exclusions {
  /** Pause on the public holidays of this Land; null: meet on holidays, too. */
  readonly holidaysOf: Land | null;
  /** School holidays and whatever else pauses a club. */
  readonly ranges: readonly DayRange[];
}

/** What became of one date of a series. `key` is the wall time that the rule gave it. */
export type OccurrenceChange =
  | { readonly kind: "cancelled"; readonly key: WallTime }
  | {
      readonly kind: "moved";
      readonly key: WallTime;
      readonly start: WallTime;
      readonly durationMinutes: number;
    };

/** Dates that belong together: everything that decides when a club meets. */
export interface Series {
  /** The first date; where there is a rule, it need not be one of its dates. */
  readonly start: WallTime;
  readonly durationMinutes: number;
  /** Null: one date only. */
  readonly rule: Rule | null;
  readonly exclusions: Exclusions;
  /** At most one for each key. */
  readonly changes: readonly OccurrenceChange[];
}

/** One date of a series. */
export interface Occurrence {
  /** What the rule says; stays when the date is moved, and names it in calendars (RECURRENCE-ID). */
  readonly key: WallTime;
  readonly start: WallTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: "planned" | "moved" | "cancelled";
}
