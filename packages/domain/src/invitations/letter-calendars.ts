import {
  type CalendarAttendee,
  type CalendarPurpose,
  type CalendarSeries,
  type Series,
  type WallTime,
  writeCalendar,
} from "@stadtstube/calendar";

import type { MailCalendar } from "../mail/mail";

/** A gathering as a letter's calendar file needs it. */
export interface CalendarFacts {
  readonly gatheringId: string;
  readonly sequence: number;
  readonly title: string;
  readonly agenda: string;
  readonly series: Series;
  readonly roomUrl: string;
}

/** For whom, from whom, and what the letter is about. */
export interface CalendarReader {
  readonly stamp: Date;
  readonly clubName: string;
  /** The address that letters come from: calendars want sender and organiser to be the same. */
  readonly sender: string;
  readonly attendee: CalendarAttendee;
}

/** The name by which calendars know a gathering, in letters as in feeds. */
export function calendarUid(gatheringId: string): string {
  return `${gatheringId}@stadtstube`;
}

/** One gathering as a file to a calendar (RFC 5546), for one person. */
export function writeLetterCalendar(
  facts: CalendarFacts,
  reader: CalendarReader,
  purpose: CalendarPurpose & { readonly key?: WallTime },
  name = "termin.ics",
): MailCalendar {
  const { gatheringId, sequence, title, agenda, series, roomUrl } = facts;
  const entry: CalendarSeries = {
    ...{ uid: calendarUid(gatheringId), sequence, stamp: reader.stamp, title, series },
    ...{ description: agenda, link: roomUrl, attendees: [reader.attendee] },
    organiser: { name: reader.clubName, email: reader.sender },
  };
  const { method } = purpose;
  return { name, method, text: writeCalendar([entry], purpose) };
}
