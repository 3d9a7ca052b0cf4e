import { getHolidays } from "feiertagejs";

import type { Day } from "../time/wall-time";

import type { Land } from "./land";

/** A public holiday and what it is called in German. */
export interface PublicHoliday {
  readonly day: Day;
  readonly name: string;
}

/** Holidays that were made for one year by law, and that the library does not know. */
const ONCE: readonly (PublicHoliday & { readonly land: Land })[] = [
  { land: "BE", day: "2025-05-08" as Day, name: "Tag der Befreiung" },
  { land: "BE", day: "2028-06-17" as Day, name: "Jahrestag des Volksaufstands" },
];

/**
 * The public holidays of a Land in a year, in order.
 *
 * In Bavaria Mariä Himmelfahrt is one in most municipalities and counts here in all. There is no
 * library that knows school holidays without asking a server; those are ranges that people enter.
 */
export function publicHolidays(land: Land, year: number): readonly PublicHoliday[] {
  const known = getHolidays(year, land).map((holiday) => ({
    day: holiday.dateString as Day,
    name: holiday.translate("de") ?? "Feiertag",
  }));
  const once = ONCE.filter((one) => one.land === land && one.day.startsWith(`${year}-`));
  return [...known, ...once.map(({ day, name }) => ({ day, name }))].sort((a, b) =>
    a.day.localeCompare(b.day),
  );
}
