import { RRuleTemporal } from "rrule-temporal";

import { publicHolidays } from "../holidays/public-holidays";
import type { Frequency, Rule } from "../rule/rule";
import { writeRule } from "../rule/write-rule";
import { dayOf, type Day, toInstant, toWallTime, toZoned, type WallTime } from "../time/wall-time";

import type { Exclusions, Occurrence, Series } from "./series";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Further than this no date can be moved, so that a window finds what was moved into it. */
export const FURTHEST_MOVE_DAYS = 62;
/** How many days, weeks, months or years of a rule are looked at: some eighty years, or two hundred. */
const MOST: Readonly<Record<Frequency, number>> = {
  DAILY: 30_000,
  WEEKLY: 4_000,
  MONTHLY: 1_000,
  YEARLY: 200,
};

/** From (included) to (excluded): which dates are wanted. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/**
 * The dates of a series that run within the window, in the order in which they happen.
 *
 * Cancelled dates are among them, excluded ones are not. A date counts when any part of it lies within.
 * Pure; bounded, also for rules that never come true.
 */
export function listOccurrences(series: Series, window: Window): readonly Occurrence[] {
  const reach = FURTHEST_MOVE_DAYS * DAY_MS;
  const keys = keysBetween(series, {
    from: new Date(window.from.getTime() - reach),
    to: new Date(window.to.getTime() + reach),
  });
  return keys
    .map((key) => occurrenceOf(series, key))
    .filter(({ startsAt, endsAt }) => endsAt > window.from && startsAt < window.to)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The dates of the rule itself within the window, without what pauses; changes are not looked at. */
export function keysBetween(series: Series, window: Window): readonly WallTime[] {
  const isExcluded = exclusionOf(series.exclusions);
  return ruleKeys(series, window).filter((key) => !isExcluded(dayOf(key)));
}

/** Dates of the rule within the window that fall into a pause. */
export function excludedKeys(series: Series, window: Window): readonly WallTime[] {
  const isExcluded = exclusionOf(series.exclusions);
  return ruleKeys(series, window).filter((key) => isExcluded(dayOf(key)));
}

/** The date that the rule gave this key, as it stands now. */
export function occurrenceOf(series: Series, key: WallTime): Occurrence {
  const change = series.changes.find((one) => one.key === key);
  const moved = change?.kind === "moved" ? change : undefined;
  const startsAt = toInstant(moved?.start ?? key);
  // Not the key: an hour that the clock skips is shown as the one after it.
  const start = toWallTime(startsAt);
  const minutes = moved?.durationMinutes ?? series.durationMinutes;
  return {
    ...{ key, start, startsAt },
    endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS),
    state: change?.kind ?? "planned",
  };
}

/** Every date that the rule gives, from its first. */
export function ruleKeys(series: Series, window: Window): readonly WallTime[] {
  const { start, rule } = series;
  if (rule === null) {
    const at = toInstant(start);
    return at >= window.from && at < window.to ? [start] : [];
  }
  return floatingDates(series.start, rule, window).filter((key) => {
    const at = toInstant(key);
    return key >= start && at >= window.from && at < window.to;
  });
}

/**
 * In floating time: the wall's clock knows no summer time, and a date that it skips keeps its key.
 *
 * The library throws where a rule does not come true for long ("30 February"): it has no dates then.
 */
function floatingDates(start: WallTime, rule: Rule, window: Window): readonly WallTime[] {
  const { until, ...rest } = rule;
  const dates = new RRuleTemporal({
    rruleString: writeRule({ ...rest, until: null }) + (until === null ? "" : floatingUntil(until)),
    dtstart: toZoned(start).toPlainDateTime().toZonedDateTime("UTC"),
    tzid: "UTC",
    maxIterations: MOST[rule.frequency],
  });
  try {
    return dates
      .between(asFloating(window.from, -HOUR_MS), asFloating(window.to, HOUR_MS), true)
      .map(({ epochMilliseconds: ms }) => new Date(ms).toISOString().slice(0, 16) as WallTime);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Maximum iterations")) return [];
    throw error;
  }
}

/** What the wall shows, as if it were UTC; an hour more, as clocks are turned. What follows is exact. */
function asFloating(at: Date, marginMs: number): Date {
  return new Date(Date.parse(`${toWallTime(at)}:00Z`) + marginMs);
}

function floatingUntil(until: WallTime): string {
  return `;UNTIL=${until.replace(/[-:]/g, "")}00Z`;
}

function exclusionOf({ holidaysOf, ranges }: Exclusions): (day: Day) => boolean {
  const years = new Map<string, ReadonlySet<string>>();
  const holidaysIn = (year: string): ReadonlySet<string> => {
    const known = years.get(year);
    if (known !== undefined || holidaysOf === null) return known ?? new Set();
    const days = new Set<string>(publicHolidays(holidaysOf, Number(year)).map(({ day }) => day));
    years.set(year, days);
    return days;
  };
  return (day) =>
    ranges.some(({ from, to }) => day >= from && day <= to) || holidaysIn(day.slice(0, 4)).has(day);
}
