import ical, { ICalCalendarMethod } from "ical-generator";

/** A meeting as a calendar wants it. */
export interface CalendarEntry {
  /** Stable over downloads, so that a second one replaces the first. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The guests' link. */
  readonly link: string;
  readonly start: Date;
  readonly end: Date;
  readonly createdAt: Date;
}

/**
 * An iCalendar file (RFC 5545) with one entry and a reminder a quarter of an hour before.
 *
 * Times are written in UTC, so that no time zone has to be described and none can be misread;
 * every calendar shows them on its owner's clock.
 */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: { company: "Stadtstube", product: "Portal" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: entry.id,
    summary: entry.title,
    description: entry.description,
    location: entry.link,
    url: entry.link,
    start: entry.start,
    end: entry.end,
    stamp: entry.createdAt,
  });
  event.createAlarm({ trigger: 15 * 60 });
  return calendar.toString();
}
