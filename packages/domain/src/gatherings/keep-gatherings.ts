import { nextOccurrences } from "@stadtstube/calendar";

import { requireSystemJob } from "../access/require-actor";
import type { ClubId, GatheringId, RoomId } from "../ids";
import type { TownContext } from "../town-context";

import { readSeries } from "./series-json";
import { storeDates } from "./store-dates";

/** How many are taken in one run, so that no run takes long. */
const MOST_AT_ONCE = 20;

/**
 * Deletes a town's gatherings whose last date is over for a month, and dates of others that are;
 * writes down the next dates of series that go on. Returns how many gatherings were deleted.
 */
export async function keepGatherings(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  await writeNextDates(ctx);
  const { townId } = ctx;
  const forgotten = new Date(ctx.clock.now().getTime() - ctx.policy.clubs.gatheringMemoryMs);
  return ctx.transaction(async (tx) => {
    await tx.occurrence.deleteMany({ where: { townId, endsAt: { lte: forgotten } } });
    const empty = await tx.gathering.findMany({
      where: { townId, createdAt: { lte: forgotten }, occurrences: { none: {} } },
      select: { id: true, series: true, cancelledAt: true },
      take: MOST_AT_ONCE,
    });
    // A series every 29 February has no date within two years, and is not over.
    const over = empty.filter(
      ({ series, cancelledAt }) =>
        cancelledAt !== null || nextOccurrences(readSeries(series), forgotten, 1).length === 0,
    );
    const { count } = await tx.gathering.deleteMany({
      where: { townId, id: { in: over.map(({ id }) => id) } },
    });
    return count;
  });
}

async function writeNextDates(ctx: TownContext): Promise<void> {
  const { townId } = ctx;
  const { gatheringAheadMs, gatheringMemoryMs } = ctx.policy.clubs;
  const soon = new Date(ctx.clock.now().getTime() + gatheringAheadMs - gatheringMemoryMs);
  await ctx.transaction(async (tx) => {
    const due = await tx.gathering.findMany({
      where: { townId, filledUntil: { lte: soon } },
      orderBy: { filledUntil: "asc" },
      take: MOST_AT_ONCE,
    });
    for (const { id, clubId, roomId, series } of due) {
      const place = { clubId: clubId as ClubId, roomId: roomId as RoomId };
      await storeDates(ctx, tx, { ...place, gatheringId: id as GatheringId }, readSeries(series));
    }
  });
}
