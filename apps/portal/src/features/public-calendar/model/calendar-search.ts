import { parseWallTime, toInstant, toWallTime } from "@stadtstube/calendar";

/** How far ahead the calendar can be turned: dates are stored for two years. */
const MOST_MONTHS_AHEAD = 24;

/** What somebody asks the calendar, from its address. */
export interface CalendarSearch {
  /** `2027-01`. */
  readonly month: string;
  readonly text: string;
  readonly category: string;
}

/** As it comes from the address; everything may be anything. */
export type RawSearch = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The search that an address says; what is no month ahead is this month. Pure. */
export function readCalendarSearch(raw: RawSearch, now: Date): CalendarSearch {
  const text = (name: string, most: number) => {
    const value = raw[name];
    return typeof value === "string" ? value.slice(0, most).trim() : "";
  };
  const first = monthOf(now);
  const wanted = text("monat", 7);
  const isSound = parseWallTime(`${wanted}-01T00:00`) !== null;
  const isAhead = isSound && wanted >= first && wanted <= addMonths(first, MOST_MONTHS_AHEAD);
  return {
    month: isAhead ? wanted : first,
    ...{ text: text("suche", 100), category: text("art", 40) },
  };
}

/** The month in Germany at that moment: `2027-01`. Pure. */
export function monthOf(at: Date): string {
  return toWallTime(at).slice(0, 7);
}

/** `2027-01` and one more is `2027-02`. Pure. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The months before and after, null where the calendar ends. Pure. */
export function neighboursOf(month: string, now: Date) {
  const first = monthOf(now);
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return {
    before: before >= first ? before : null,
    after: after <= addMonths(first, MOST_MONTHS_AHEAD) ? after : null,
  };
}

/** From when to when a month is, on clocks in Germany. Pure. */
export function spanOf(month: string): { readonly from: Date; readonly before: Date } {
  return { from: startOf(month), before: startOf(addMonths(month, 1)) };
}

/** The address of a search, below `/termine`. Pure. */
export function calendarPath({ month, text, category }: CalendarSearch): `/${string}` {
  const query = new URLSearchParams({ monat: month });
  if (text !== "") query.set("suche", text);
  if (category !== "") query.set("art", category);
  return `/termine?${query.toString()}`;
}

function startOf(month: string): Date {
  const wall = parseWallTime(`${month}-01T00:00`);
  if (wall === null) throw new TypeError(`${month} is no month`);
  return toInstant(wall);
}
