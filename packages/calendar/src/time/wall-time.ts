import { Temporal } from "@js-temporal/polyfill";

import { offsetAt, offsetOnWall } from "./clock-changes";

declare const brand: unique symbol;

/**
 * What the clock on the wall says in Germany, to the minute: `2027-01-12T19:30`.
 *
 * A club meets at half past seven all year round, so this and not an instant is what a series keeps.
 */
export type WallTime = string & { readonly [brand]: "WallTime" };

/** A day in Germany: `2027-01-12`. */
export type Day = string & { readonly [brand]: "Day" };

/** The zone every town of an installation lives in. */
export const ZONE = "Europe/Berlin";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

/** The wall time that `text` says, or null where there is none (a 30 February, a year out of reach). */
export function parseWallTime(text: string): WallTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  if (parseDay(text.slice(0, 10)) === null) return null;
  const hour = Number(text.slice(11, 13));
  return hour < 24 && Number(text.slice(14)) < 60 ? (text as WallTime) : null;
}

/** The day that `text` says, or null where there is none. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? (text as Day) : null;
}

/**
 * The moment at which the wall shows that time.
 *
 * A time that the clock skips in spring (02:30) is taken an hour later, one that it shows twice in
 * autumn the first time: so RFC 5545, 3.3.5.
 */
export function toInstant(wall: WallTime): Date {
  const wallMs = Date.parse(`${wall}:00Z`);
  return new Date(wallMs - offsetOnWall(ZONE, wallMs));
}

/** As {@link toInstant}, with its zone. */
export function toZoned(wall: WallTime): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE, { disambiguation: "compatible" });
}

/** What the wall shows at that moment; seconds are dropped. */
export function toWallTime(at: Date): WallTime {
  const wall = new Date(at.getTime() + offsetAt(ZONE, at.getTime()));
  return wall.toISOString().slice(0, 16) as WallTime;
}

/** The day of a wall time. */
export function dayOf(wall: WallTime): Day {
  return wall.slice(0, 10) as Day;
}

/** The minute before; for ends that are included. */
export function minuteBefore(wall: WallTime): WallTime {
  const before = Temporal.PlainDateTime.from(wall).subtract({ minutes: 1 });
  return before.toString({ smallestUnit: "minute" }) as WallTime;
}
