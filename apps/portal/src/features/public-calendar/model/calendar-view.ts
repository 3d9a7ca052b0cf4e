import type { CalendarSearch } from "./calendar-search";

/** One public date in words. */
export interface CalendarEntry {
  /** Of its own page, without language. */
  readonly path: `/${string}`;
  readonly title: string;
  readonly clubName: string;
  readonly category: string;
  /** From when to when. */
  readonly time: string;
  readonly state: "planned" | "moved" | "cancelled";
}

/** The dates of one day. */
export interface CalendarDay {
  /** `2027-01-12`. */
  readonly day: string;
  readonly heading: string;
  readonly entries: readonly CalendarEntry[];
}

/** One month of a town's public calendar. */
export interface CalendarView {
  readonly search: CalendarSearch;
  readonly monthInWords: string;
  readonly days: readonly CalendarDay[];
  /** There are more than a page holds. */
  readonly isCut: boolean;
  /** Where this month has none: the next month that has, null: none. */
  readonly nextMonth: { readonly month: string; readonly inWords: string } | null;
  readonly categories: readonly string[];
  readonly before: { readonly month: string; readonly inWords: string } | null;
  readonly after: { readonly month: string; readonly inWords: string } | null;
}

/** One public date, to be read alone. */
export interface CalendarDateView {
  readonly title: string;
  readonly clubName: string;
  readonly category: string;
  readonly text: string;
  readonly when: string;
  readonly state: "planned" | "moved" | "cancelled";
  /** Of the meeting, without language. */
  readonly meetingPath: `/${string}`;
  readonly filePath: string;
  /** Of the month it is in, without language. */
  readonly monthPath: `/${string}`;
}
