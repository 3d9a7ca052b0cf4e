import type { TownTransaction } from "@stadtstube/prisma";
import { listOccurrences, type Series } from "@stadtstube/calendar";

import type { ClubId, GatheringId, RoomId } from "../ids";
import type { TownContext } from "../town-context";

const DAY_MS = 86_400_000;

/** Which gathering, and where it is. */
export interface StoredPlace {
  readonly clubId: ClubId;
  readonly gatheringId: GatheringId;
  readonly roomId: RoomId;
}

/**
 * Writes down the dates of the coming two years, and of those behind us that are still remembered,
 * instead of what was written down before. Within the caller's transaction, which holds the gathering.
 */
export async function storeDates(
  ctx: TownContext,
  tx: TownTransaction,
  { clubId, gatheringId, roomId }: StoredPlace,
  series: Series,
): Promise<void> {
  const { townId } = ctx;
  const { gatheringMemoryMs, gatheringAheadMs } = ctx.policy.clubs;
  const now = ctx.clock.now().getTime();
  const to = new Date(now + gatheringAheadMs);
  const dates = listOccurrences(series, { from: new Date(now - gatheringMemoryMs), to });
  await tx.occurrence.deleteMany({ where: { townId, gatheringId } });
  await tx.occurrence.createMany({
    data: dates.map(({ key, startsAt, endsAt, state }) => ({
      ...{ townId, clubId, gatheringId, roomId, key, startsAt, endsAt, state },
    })),
  });
  const filledUntil = series.rule === null ? null : new Date(to.getTime() - DAY_MS);
  await tx.gathering.updateMany({ where: { townId, id: gatheringId }, data: { filledUntil } });
}
