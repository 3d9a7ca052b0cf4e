import { type CalendarSeries, writeCalendar } from "@stadtstube/calendar";

import { calendarUid } from "../invitations/letter-calendars";
import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { GatheringError } from "./gathering-error";
import { readSeries } from "./series-json";

/** Whose feed, and where its links lead. */
export interface FeedWish {
  readonly secret: string;
  /** The address of a room but for its code, e.g. `https://treffen.musterstadt.example/treffen`. */
  readonly meetingsUrl: string;
}

/**
 * A club's dates as an iCalendar file (RFC 5545) to subscribe to, for whoever has its secret.
 *
 * What was called off as a whole is left out, which takes it off the subscriber's calendar. Throws
 * `gathering.unknown`; wrong secrets are counted (`rate-limit.exceeded`).
 */
export async function writeFeed(
  ctx: TownContext,
  { secret, meetingsUrl }: FeedWish,
): Promise<string> {
  return guardSecret(ctx, async () => {
    const { townId } = ctx;
    const feed = await ctx.transaction((tx) =>
      tx.clubFeed.findFirst({
        where: { townId, secret, club: { state: "approved" } },
        select: {
          club: {
            select: {
              name: true,
              gatherings: {
                where: { cancelledAt: null },
                include: { room: { select: { code: true } } },
                orderBy: { createdAt: "asc" },
              },
            },
          },
        },
      }),
    );
    if (feed === null) throw GatheringError.unknown();
    const stamp = ctx.clock.now();
    const entries = feed.club.gatherings.map(
      ({ id, title, agenda, sequence, series, room }): CalendarSeries => ({
        ...{ uid: calendarUid(id), sequence, stamp, title, description: agenda },
        ...{ link: `${meetingsUrl}/${room.code}`, series: readSeries(series) },
      }),
    );
    return writeCalendar(entries, { method: "PUBLISH" }, feed.club.name);
  });
}
