import { requireClubRight } from "../clubs/require-club-right";
import type { TownContext } from "../town-context";

import { type GatheringKey, lockGathering } from "./lock-gathering";

/**
 * Calls all dates off that are not over. It is still shown for a month, so that calendars learn of it.
 *
 * Throws `gathering.unknown`, `gathering.over`, `access.denied`.
 */
export async function cancelGathering(ctx: TownContext, key: GatheringKey): Promise<void> {
  requireClubRight(ctx, "series.change", key.clubId);
  const { townId } = ctx;
  const { gatheringId } = key;
  const cancelledAt = ctx.clock.now();
  await ctx.transaction(async (tx) => {
    await lockGathering(ctx, tx, key);
    await tx.gathering.updateMany({
      where: { townId, id: gatheringId },
      data: { cancelledAt, filledUntil: null, sequence: { increment: 1 } },
    });
    await tx.occurrence.updateMany({
      where: { townId, gatheringId, endsAt: { gt: cancelledAt } },
      data: { state: "cancelled" },
    });
  });
}
