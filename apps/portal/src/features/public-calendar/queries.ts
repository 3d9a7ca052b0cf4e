import "server-only";
import {
  dateInWords,
  dayInWords,
  timeInWords,
  toWallTime,
  type WordsLanguage,
} from "@stadtstube/calendar";
import {
  DomainError,
  listPublicCategories,
  listPublicDates,
  type PublicDate,
  readPublicDate,
} from "@stadtstube/domain";

import { requestContext } from "@/server/tenant";

import {
  calendarPath,
  monthOf,
  neighboursOf,
  type RawSearch,
  readCalendarSearch,
  spanOf,
} from "./model/calendar-search";
import type {
  CalendarDateView,
  CalendarDay,
  CalendarEntry,
  CalendarView,
} from "./model/calendar-view";

/** As many as somebody reads; who seeks one of more searches. */
const MOST_SHOWN = 300;
const NO_END = { before: null, text: "", category: "" } as const;

/** One month of the town's public calendar, as the address asks for it. */
export async function readCalendar(raw: RawSearch, words: WordsLanguage): Promise<CalendarView> {
  const context = await requestContext();
  const now = context.clock.now();
  const search = readCalendarSearch(raw, now);
  const { text, category } = search;
  const span = spanOf(search.month);
  const dates = await listPublicDates(context, { ...span, text, category, most: MOST_SHOWN + 1 });
  const [next] =
    dates.length > 0
      ? []
      : await listPublicDates(context, {
          from: span.before,
          before: null,
          text,
          category,
          most: 1,
        });
  const named = (month: string | null) =>
    month === null ? null : { month, inWords: monthInWords(month, words) };
  const { before, after } = neighboursOf(search.month, now);
  return {
    ...{ search, monthInWords: monthInWords(search.month, words) },
    days: daysOf(dates.slice(0, MOST_SHOWN), words),
    isCut: dates.length > MOST_SHOWN,
    nextMonth: named(next === undefined ? null : monthOf(next.startsAt)),
    categories: await listPublicCategories(context),
    ...{ before: named(before), after: named(after) },
  };
}

/** One public date; null where there is none. */
export async function readCalendarDate(
  gatheringId: string,
  key: string,
  words: WordsLanguage,
): Promise<CalendarDateView | null> {
  try {
    const date = await readPublicDate(await requestContext(), { gatheringId, key });
    const { title, clubName, category, text, state, roomCode, startsAt } = date;
    const query = new URLSearchParams({ treffen: gatheringId, am: key });
    return {
      ...{ title, clubName, category, text, state, when: dateInWords(date, words) },
      ...{ meetingPath: `/treffen/${roomCode}`, filePath: `/api/termine/datei?${query}` },
      monthPath: calendarPath({ month: monthOf(startsAt), text: "", category: "" }),
    };
  } catch (error) {
    if (error instanceof DomainError && error.category === "user") return null;
    throw error;
  }
}

/** The next dates in words, for short lists. */
export async function readNextDates(
  most: number,
  words: WordsLanguage,
): Promise<
  readonly (Pick<CalendarEntry, "path" | "title" | "clubName"> & { readonly when: string })[]
> {
  const context = await requestContext();
  const dates = await listPublicDates(context, { ...NO_END, from: context.clock.now(), most });
  return dates
    .filter(({ state }) => state !== "cancelled")
    .map((date) => ({
      ...{ path: pathOf(date), title: date.title, clubName: date.clubName },
      when: dateInWords(date, words),
    }));
}

/** Whether there is anything in the calendar. */
export async function hasPublicDates(): Promise<boolean> {
  return (await readNextDates(1, "de")).length > 0;
}

function pathOf({ gatheringId, key }: PublicDate): `/${string}` {
  return `/termine/${gatheringId}?am=${key}`;
}

function daysOf(dates: readonly PublicDate[], words: WordsLanguage): readonly CalendarDay[] {
  const days = new Map<string, { heading: string; entries: CalendarEntry[] }>();
  for (const date of dates) {
    const day = toWallTime(date.startsAt).slice(0, 10);
    const found = days.get(day) ?? { heading: dayInWords(date.startsAt, words), entries: [] };
    const { title, clubName, category, state } = date;
    const entry = { title, clubName, category, state, path: pathOf(date) };
    found.entries.push({ ...entry, time: timeInWords(date, words) });
    days.set(day, found);
  }
  return [...days].map(([day, rest]) => ({ day, ...rest }));
}

function monthInWords(month: string, words: WordsLanguage): string {
  const format = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(words === "en" ? "en-GB" : "de-DE", format).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}
