import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalEventStatus,
} from "ical-generator";

import { writeRule } from "../rule/write-rule";
import { excludedKeys, occurrenceOf } from "../series/list-occurrences";
import type { OccurrenceChange, Series } from "../series/series";
import { toInstant, toWallTime, toZoned, type WallTime, ZONE } from "../time/wall-time";

import { BERLIN_TIME_ZONE } from "./berlin-time-zone";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Pauses are written this far ahead; a calendar that subscribes gets the later ones in time. */
const PAUSES_DAYS = 1_100;

/** Somebody an invitation names. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/** Somebody invited, and what they have said. */
export interface CalendarAttendee extends CalendarPerson {
  readonly answer: "none" | "accepted" | "declined";
}

/** A series as a calendar shows it. */
export interface CalendarSeries {
  /** The same for ever, through every change. */
  readonly uid: string;
  /** Grows with every change; calendars ignore what is older than what they have. */
  readonly sequence: number;
  /** When this was written. */
  readonly stamp: Date;
  readonly title: string;
  readonly description: string;
  /** The one link members need. */
  readonly link: string;
  readonly series: Series;
  /** Needed for REQUEST and CANCEL. */
  readonly organiser?: CalendarPerson;
  readonly attendees?: readonly CalendarAttendee[];
}

/**
 * What the file is to its reader (RFC 5546): `PUBLISH` to look at or subscribe to, `REQUEST` an
 * invitation or its change, `CANCEL` that it is called off: all, or the one date of `key`.
 */
export type CalendarPurpose =
  | { readonly method: "PUBLISH" | "REQUEST" | "CANCEL" }
  | { readonly method: "CANCEL"; readonly key: WallTime };

/** An iCalendar file (RFC 5545) with any number of series; times in Europe/Berlin. */
export function writeCalendar(
  entries: readonly CalendarSeries[],
  purpose: CalendarPurpose,
  name?: string,
): string {
  const calendar = ical({
    prodId: { company: "Stadtstube", product: "Vereine" },
    method: ICalCalendarMethod[purpose.method],
    timezone: { name: ZONE, generator: () => BERLIN_TIME_ZONE },
    ...(name === undefined ? {} : { name }),
  });
  for (const entry of entries) {
    if ("key" in purpose && entry.series.rule !== null) {
      writeCancelledDate(calendar, entry, purpose.key);
    } else {
      writeSeries(calendar, entry, purpose.method === "CANCEL");
    }
  }
  return calendar.toString();
}

function writeSeries(calendar: ICalCalendar, entry: CalendarSeries, isCancelled: boolean): void {
  const { series } = entry;
  if (series.rule === null) {
    writeSingle(calendar, entry, isCancelled);
    return;
  }
  const first = toZoned(series.start);
  const event = calendar.createEvent({
    ...commonOf(entry),
    start: first,
    end: first.add({ minutes: series.durationMinutes }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  name(event, entry);
  if (isCancelled) return;
  event.repeating(`RRULE:${writeRule(series.rule)}${pausesOf(series)}`);
  for (const change of series.changes) writeMoved(calendar, entry, change);
}

/** One date is where it is now: without a rule there is nothing that RECURRENCE-ID could name. */
function writeSingle(calendar: ICalCalendar, entry: CalendarSeries, isCancelled: boolean): void {
  const { startsAt, endsAt, state } = occurrenceOf(entry.series, entry.series.start);
  const start = toZoned(toWallTime(startsAt));
  const isOff = isCancelled || state === "cancelled";
  const event = calendar.createEvent({
    ...commonOf(entry),
    start,
    end: start.add({ minutes: (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS }),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  name(event, entry);
}

/** A moved date is an event of its own with the same UID, named by the key it had. */
function writeMoved(calendar: ICalCalendar, entry: CalendarSeries, change: OccurrenceChange): void {
  if (change.kind !== "moved") return;
  const start = toZoned(change.start);
  const event = calendar.createEvent({
    ...commonOf(entry),
    start,
    end: start.add({ minutes: change.durationMinutes }),
    recurrenceId: toZoned(change.key),
    status: ICalEventStatus.CONFIRMED,
  });
  name(event, entry);
}

function writeCancelledDate(calendar: ICalCalendar, entry: CalendarSeries, key: WallTime): void {
  const { startsAt, endsAt } = occurrenceOf(entry.series, key);
  const start = toZoned(key);
  const event = calendar.createEvent({
    ...commonOf(entry),
    start,
    end: start.add({ minutes: (endsAt.getTime() - startsAt.getTime()) / MINUTE_MS }),
    recurrenceId: start,
    status: ICalEventStatus.CANCELLED,
  });
  name(event, entry);
}

function commonOf(entry: CalendarSeries) {
  const { uid, sequence, stamp, title, description, link } = entry;
  return {
    ...{ id: uid, sequence, stamp, timezone: ZONE },
    ...{ summary: title, description, location: link, url: link },
  };
}

const PARTSTAT = {
  none: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
};

function name(
  event: ReturnType<ICalCalendar["createEvent"]>,
  { organiser, attendees = [] }: CalendarSeries,
): void {
  if (organiser !== undefined) event.organizer({ ...organiser });
  for (const { answer, ...attendee } of attendees) {
    event.createAttendee({
      ...attendee,
      role: ICalAttendeeRole.REQ,
      status: PARTSTAT[answer],
      // They answer by the link in their letter; nobody reads what a calendar would send back.
      rsvp: false,
    });
  }
}

/** EXDATE for pauses and cancelled dates; one line, which the generator folds. */
function pausesOf(series: Series): string {
  const from = toInstant(series.start);
  const window = { from, to: new Date(from.getTime() + PAUSES_DAYS * DAY_MS) };
  const cancelled = series.changes.filter(({ kind }) => kind === "cancelled");
  const keys = [...excludedKeys(series, window), ...cancelled.map(({ key }) => key)].sort();
  if (keys.length === 0) return "";
  const dates = keys.map((key) => `${key.replace(/[-:]/g, "")}00`);
  return `\r\nEXDATE;TZID=${ZONE}:${dates.join(",")}`;
}
