import type { WallTime } from "../time/wall-time";

/** Days of the week as RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

/** How often people meet. */
export const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

/** One of {@link FREQUENCIES}. */
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday, and which one of its month: 2 the second, -1 the last, 0 every. */
export interface RuleDay {
  readonly weekday: Weekday;
  readonly nth: number;
}

/**
 * A recurrence rule (RFC 5545, 3.3.10), as far as people use it for meetings: no hours, minutes,
 * seconds, week numbers or days of the year.
 *
 * Empty lists mean that the part is absent. Made by {@link parseRule} only, so it is within bounds.
 */
export interface Rule {
  readonly frequency: Frequency;
  /** 1 to 99. */
  readonly interval: number;
  readonly days: readonly RuleDay[];
  /** 1 to 31, or -31 to -1 counted from the end. */
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: Weekday;
  /** How many dates there are, 1 to 999; null: not limited. */
  readonly count: number | null;
  /** The last moment that may be a date; null: for ever. */
  readonly until: WallTime | null;
}
