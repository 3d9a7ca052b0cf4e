import { parseDay, parseWallTime, toWallTime, type WallTime } from "../time/wall-time";

import { FREQUENCIES, type Rule, type RuleDay, type Weekday, WEEKDAYS } from "./rule";

const LONGEST = 300;

/**
 * The rule that an RRULE value says (`FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`), or null where it is none that
 * we take. Pure and bounded: the text may come from anywhere.
 *
 * UNTIL may be a day (included), a wall time or a moment in UTC.
 */
export function parseRule(text: string): Rule | null {
  if (text.length > LONGEST) return null;
  const parts = new Map<string, string>();
  for (const part of text
    .replace(/^RRULE:/i, "")
    .toUpperCase()
    .split(";")) {
    const [name = "", value = "", ...rest] = part.split("=");
    if (rest.length > 0 || value === "" || parts.has(name) || !KNOWN.has(name)) return null;
    parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((one) => one === parts.get("FREQ"));
  if (frequency === undefined) return null;
  const until = parts.has("UNTIL") ? parseUntil(parts.get("UNTIL") ?? "") : null;
  const count = oneNumber(parts.get("COUNT"), null, 999);
  const interval = oneNumber(parts.get("INTERVAL"), 1, 99);
  const days = listOf(parts.get("BYDAY"), parseDayRule);
  const monthDays = listOf(parts.get("BYMONTHDAY"), numberWithin(31, true));
  const months = listOf(parts.get("BYMONTH"), numberWithin(12, false));
  const positions = listOf(parts.get("BYSETPOS"), numberWithin(31, true));
  const weekStart = WEEKDAYS.find((one) => one === (parts.get("WKST") ?? "MO"));
  if (until === undefined || count === undefined || interval === undefined || interval === null) {
    return null;
  }
  if (days === null || monthDays === null || months === null || positions === null) return null;
  if (weekStart === undefined) return null;
  const rule = { frequency, interval, days, monthDays, months, positions, weekStart, count, until };
  return isSound(rule) ? rule : null;
}

const KNOWN = new Set([
  ...["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"],
  ...["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"],
]);

/** What the RFC forbids, and what would mean nothing. */
function isSound(rule: Rule): boolean {
  const byMonth = rule.frequency === "MONTHLY" || rule.frequency === "YEARLY";
  if (rule.count !== null && rule.until !== null) return false;
  if (!byMonth && rule.days.some(({ nth }) => nth !== 0)) return false;
  if (rule.frequency === "WEEKLY" && rule.monthDays.length > 0) return false;
  return rule.positions.length === 0 || rule.days.length > 0 || rule.monthDays.length > 0;
}

function oneNumber<Absent>(text: string | undefined, absent: Absent, most: number) {
  if (text === undefined) return absent;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

function numberWithin(most: number, fromEnd: boolean): (text: string) => number | null {
  return (text) => {
    if (!/^[+-]?\d{1,2}$/.test(text)) return null;
    const number = Number(text);
    const size = Math.abs(number);
    return size >= 1 && size <= most && (number > 0 || fromEnd) ? number : null;
  };
}

function parseDayRule(text: string): RuleDay | null {
  const [, nth = "", name] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? [];
  const weekday: Weekday | undefined = WEEKDAYS.find((one) => one === name);
  const number = nth === "" ? 0 : Number(nth);
  if (weekday === undefined || Math.abs(number) > 5 || (nth !== "" && number === 0)) return null;
  return { weekday, nth: number };
}

/** Every part of a list, or null if one is none; at most 31, none twice. */
function listOf<Part>(
  text: string | undefined,
  parse: (part: string) => Part | null,
): readonly Part[] | null {
  if (text === undefined) return [];
  const parts = text.split(",");
  if (parts.length > 31 || new Set(parts).size !== parts.length) return null;
  const parsed = parts.map(parse).filter((part) => part !== null);
  return parsed.length === parts.length ? parsed : null;
}

/** Undefined where it is no end. */
function parseUntil(text: string): WallTime | undefined {
  const [, year, month, date, hour, minute, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(text) ?? [];
  const day = parseDay(`${year ?? ""}-${month ?? ""}-${date ?? ""}`);
  if (day === null) return undefined;
  if (hour === undefined) return `${day}T23:59` as WallTime;
  const wall = parseWallTime(`${day}T${hour}:${minute ?? ""}`);
  if (wall === null) return undefined;
  return utc === undefined ? wall : toWallTime(new Date(`${wall}:00Z`));
}
