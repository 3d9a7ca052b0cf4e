import { type CalendarSeries, toWallTime, writeCalendar } from "@stadtstube/calendar";

import type { TownContext } from "../town-context";

import { listPublicDates, readPublicDate } from "./list-public-dates";
import type { PublicDate } from "./public-date";

const MINUTE_MS = 60_000;
/** Dates in the file that calendars subscribe to: of any town, several months. */
const MOST = 1_000;
const NOTHING_LEFT_OUT = { holidaysOf: null, ranges: [] } as const;

/** Where the links of a file lead: the address of a room but for its code. */
interface Place {
  readonly meetingsUrl: string;
}

/**
 * The town's public dates as an iCalendar file (RFC 5545) to subscribe to, the next thousand.
 *
 * Each date is an event of its own: a series would tell of dates before it was public. What was called
 * off is left out, which takes it off the subscriber's calendar.
 */
export async function writePublicCalendar(
  ctx: TownContext,
  { meetingsUrl, name }: Place & { readonly name: string },
): Promise<string> {
  const now = ctx.clock.now();
  const search = { from: now, before: null, text: "", category: "", most: MOST };
  const dates = await listPublicDates(ctx, search);
  const entries = dates
    .filter(({ state }) => state !== "cancelled")
    .map((date) => entryOf(date, { meetingsUrl }, now));
  return writeCalendar(entries, { method: "PUBLISH" }, name);
}

/** One public date as a file, as a cancellation where it was called off. Throws `public-calendar.unknown`. */
export async function writePublicDate(
  ctx: TownContext,
  { meetingsUrl, ...wanted }: Place & { readonly gatheringId: string; readonly key: string },
): Promise<string> {
  const date = await readPublicDate(ctx, wanted);
  const entry = entryOf(date, { meetingsUrl }, ctx.clock.now());
  return writeCalendar([entry], { method: date.state === "cancelled" ? "CANCEL" : "PUBLISH" });
}

function entryOf(date: PublicDate, { meetingsUrl }: Place, stamp: Date): CalendarSeries {
  const { gatheringId, key, sequence, title, clubName, text, startsAt, endsAt } = date;
  return {
    ...{
      uid: `${gatheringId}-${key}@stadtstube`,
      sequence,
      stamp,
      title: `${title} (${clubName})`,
    },
    ...{ description: text, link: `${meetingsUrl}/${date.roomCode}` },
    series: {
      ...{ start: toWallTime(startsAt), rule: null, exclusions: NOTHING_LEFT_OUT, changes: [] },
      durationMinutes: Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS),
    },
  };
}
