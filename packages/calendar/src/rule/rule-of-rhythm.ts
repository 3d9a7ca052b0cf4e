import { Temporal } from "@js-temporal/polyfill";

import { dayOf, type Day, type WallTime } from "../time/wall-time";

import { type Rule, type RuleDay, type Weekday, WEEKDAYS } from "./rule";

/** What the simple form offers; the day itself comes from the first date. */
export const RHYTHMS = [
  "daily",
  "weekly",
  "every-two-weeks",
  "monthly-by-weekday",
  "monthly-by-last-weekday",
  "monthly-by-date",
  "yearly",
] as const;

/** One of {@link RHYTHMS}. */
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * The rule that somebody means who says "every two weeks" and names the first date.
 *
 * By weekday: a Tuesday the 12th is the second of its month. One that is the fifth is taken for the
 * last, as most months have no fifth.
 */
export function ruleOfRhythm(rhythm: Rhythm, first: WallTime, lastDay: Day | null = null): Rule {
  const date = Temporal.PlainDate.from(dayOf(first));
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? "MO";
  return {
    ...{ interval: 1, days: [], monthDays: [], months: [], positions: [] },
    ...{ weekStart: "MO", count: null },
    until: lastDay === null ? null : (`${lastDay}T23:59` as WallTime),
    ...partsOf(rhythm, date, weekday),
  };
}

function partsOf(
  rhythm: Rhythm,
  date: Temporal.PlainDate,
  weekday: Weekday,
): Pick<Rule, "frequency"> & Partial<Rule> {
  const every: readonly RuleDay[] = [{ weekday, nth: 0 }];
  switch (rhythm) {
    case "daily":
      return { frequency: "DAILY" };
    case "weekly":
      return { frequency: "WEEKLY", days: every };
    case "every-two-weeks":
      return { frequency: "WEEKLY", interval: 2, days: every };
    case "monthly-by-weekday": {
      const nth = Math.ceil(date.day / 7);
      return { frequency: "MONTHLY", days: [{ weekday, nth: nth === 5 ? -1 : nth }] };
    }
    case "monthly-by-last-weekday":
      return { frequency: "MONTHLY", days: [{ weekday, nth: -1 }] };
    case "monthly-by-date":
      return { frequency: "MONTHLY", monthDays: [date.day] };
    case "yearly":
      return { frequency: "YEARLY", months: [date.month], monthDays: [date.day] };
  }
}
