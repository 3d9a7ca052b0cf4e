import { writeCalendar } from "@stadtstube/calendar";

import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { calendarEntries } from "./calendar-entries";
import { GatheringError } from "./gathering-error";

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
    const terms = { meetingsUrl, stamp: ctx.clock.now() };
    const entries = calendarEntries(feed.club.gatherings, terms);
    return writeCalendar(entries, { method: "PUBLISH" }, feed.club.name);
  });
}
