import { Temporal } from "@js-temporal/polyfill";

import { type Rule, type RuleDay, WEEKDAYS } from "../rule/rule";
import { toInstant, type WallTime } from "../time/wall-time";

import { dayInWords } from "./date-in-words";
import type { WordsLanguage } from "./language";

/**
 * A rhythm in words: `jeden zweiten Dienstag um 19:30 Uhr`, `am letzten Freitag jedes Monats …`.
 *
 * Null for rules that no sentence would make clearer; the next dates say it then.
 */
export function ruleInWords(rule: Rule, start: WallTime, language: WordsLanguage): string | null {
  const words = language === "de" ? GERMAN : ENGLISH;
  const rhythm = rhythmInWords(rule, start, words);
  if (rhythm === null) return null;
  const end = rule.until === null ? "" : words.until(dayInWords(toInstant(rule.until), language));
  const count = rule.count === null ? "" : words.count(rule.count);
  return `${rhythm} ${words.at(start.slice(11))}${end}${count}`;
}

interface Words {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly and: string;
  daily(interval: number): string;
  weekly(interval: number, days: string): string;
  monthly(interval: number, which: string): string;
  yearly(interval: number, date: string): string;
  nth(nth: number, weekday: string): string;
  monthDay(day: number): string;
  date(day: number, month: string): string;
  at(time: string): string;
  until(day: string): string;
  count(count: number): string;
}

const GERMAN_ORDINALS: Readonly<Record<number, string>> = {
  ...{ 1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", 5: "fünften" },
  ...{ [-1]: "letzten", [-2]: "vorletzten", [-3]: "drittletzten" },
};
const ENGLISH_ORDINALS: Readonly<Record<number, string>> = {
  ...{ 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth" },
  ...{ [-1]: "last", [-2]: "second to last", [-3]: "third to last" },
};

const namesOf = (locale: string, part: "weekday" | "month", days: readonly number[]) => {
  const format = new Intl.DateTimeFormat(locale, { [part]: "long", timeZone: "UTC" });
  return days.map((day) => format.format(day));
};
// 2024 began with a Monday.
const A_WEEK = WEEKDAYS.map((_, index) => Date.UTC(2024, 0, 1 + index));
const A_YEAR = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));

const GERMAN: Words = {
  weekdays: namesOf("de-DE", "weekday", A_WEEK),
  months: namesOf("de-DE", "month", A_YEAR),
  and: " und ",
  daily: (interval) =>
    interval === 1 ? "jeden Tag" : `jeden ${GERMAN_ORDINALS[interval] ?? `${interval}.`} Tag`,
  weekly: (interval, days) =>
    interval === 1
      ? `jeden ${days}`
      : `jeden ${GERMAN_ORDINALS[interval] ?? `${interval}.`} ${days}`,
  monthly: (interval, which) =>
    interval === 1 ? `${which} jedes Monats` : `${which}, alle ${interval} Monate`,
  yearly: (interval, date) =>
    interval === 1 ? `jedes Jahr am ${date}` : `alle ${interval} Jahre am ${date}`,
  nth: (nth, weekday) => `am ${GERMAN_ORDINALS[nth] ?? `${nth}.`} ${weekday}`,
  monthDay: (day) => (day === -1 ? "am letzten Tag" : `am ${day}.`),
  date: (day, month) => `${day}. ${month}`,
  at: (time) => `um ${time} Uhr`,
  until: (day) => `, bis ${day}`,
  count: (count) => `, ${count}-mal`,
};

const ENGLISH: Words = {
  weekdays: namesOf("en-GB", "weekday", A_WEEK),
  months: namesOf("en-GB", "month", A_YEAR),
  and: " and ",
  daily: (interval) => (interval === 1 ? "every day" : `every ${interval} days`),
  weekly: (interval, days) =>
    interval === 1 ? `every ${days}` : `every ${interval} weeks on ${days}`,
  monthly: (interval, which) =>
    interval === 1 ? `${which} of every month` : `${which}, every ${interval} months`,
  yearly: (interval, date) =>
    interval === 1 ? `every year on ${date}` : `every ${interval} years on ${date}`,
  nth: (nth, weekday) => `on the ${ENGLISH_ORDINALS[nth] ?? `${nth}.`} ${weekday}`,
  monthDay: (day) => (day === -1 ? "on the last day" : `on day ${day}`),
  date: (day, month) => `${day} ${month}`,
  at: (time) => `at ${time}`,
  until: (day) => `, until ${day}`,
  count: (count) => `, ${count} times`,
};

function rhythmInWords(rule: Rule, start: WallTime, words: Words): string | null {
  const { frequency, interval, days, monthDays, months, positions } = rule;
  const first = Temporal.PlainDateTime.from(start);
  if (positions.length > 0) return null;
  const onlyMonths = frequency === "YEARLY" || months.length === 0;
  if (!onlyMonths || (days.length > 0 && monthDays.length > 0)) return null;
  if (frequency === "DAILY") {
    return days.length + monthDays.length === 0 ? words.daily(interval) : null;
  }
  if (frequency === "WEEKLY") {
    const named =
      days.length > 0 ? days : [{ weekday: WEEKDAYS[first.dayOfWeek - 1] ?? "MO", nth: 0 }];
    return words.weekly(interval, weekdays(named, words));
  }
  if (frequency === "MONTHLY") {
    if (days.length > 1 || monthDays.length > 1) return null;
    const [day] = days;
    if (day !== undefined && day.nth === 0) return null;
    const [monthDay = first.day] = monthDays;
    if (monthDay < -1) return null;
    const which = day === undefined ? words.monthDay(monthDay) : nthDay(day, words);
    return words.monthly(interval, which);
  }
  if (days.length > 0 || months.length > 1 || monthDays.length > 1) return null;
  const [month = first.month] = months;
  const [monthDay = first.day] = monthDays;
  if (monthDay < 1) return null;
  return words.yearly(interval, words.date(monthDay, words.months[month - 1] ?? ""));
}

function weekdays(days: readonly RuleDay[], words: Words): string {
  const names = [...days]
    .sort((a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday))
    .map(({ weekday }) => words.weekdays[WEEKDAYS.indexOf(weekday)] ?? "");
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}${words.and}${last}`;
}

function nthDay({ nth, weekday }: RuleDay, words: Words): string {
  return words.nth(nth, words.weekdays[WEEKDAYS.indexOf(weekday)] ?? "");
}
