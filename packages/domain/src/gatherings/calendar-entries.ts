import type { CalendarSeries } from "@stadtstube/calendar";

import { calendarUid } from "../invitations/letter-calendars";

import { readSeries } from "./series-json";

/** A stored gathering with the code of its room. */
export interface StoredGathering {
  readonly id: string;
  readonly title: string;
  readonly agenda: string;
  readonly sequence: number;
  readonly series: unknown;
  readonly room: { readonly code: string };
}

/** Where the links of a calendar lead, and when it was written. */
export interface CalendarTerms {
  /** The address of a room but for its code, e.g. `https://treffen.musterstadt.example/treffen`. */
  readonly meetingsUrl: string;
  readonly stamp: Date;
}

/** What a club meets for, as entries of an iCalendar file. Pure. */
export function calendarEntries(
  gatherings: readonly StoredGathering[],
  { meetingsUrl, stamp }: CalendarTerms,
): CalendarSeries[] {
  return gatherings.map(({ id, title, agenda, sequence, series, room }) => ({
    ...{ uid: calendarUid(id), sequence, stamp, title, description: agenda },
    ...{ link: `${meetingsUrl}/${room.code}`, series: readSeries(series) },
  }));
}
