import { requireClubRight } from "../clubs/require-club-right";
import { type GatheringKey, lockGathering } from "../gatherings/lock-gathering";
import type { TownContext } from "../town-context";

import type { Reminder } from "./invitation";

/**
 * Says whether, and how long before each date, everybody invited who has not declined is reminded.
 *
 * Throws `gathering.unknown`, `gathering.over`, `access.denied`.
 */
export async function setReminder(
  ctx: TownContext,
  { clubId, gatheringId, reminder }: GatheringKey & { readonly reminder: Reminder },
): Promise<void> {
  requireClubRight(ctx, "invitation.send", clubId);
  await ctx.transaction(async (tx) => {
    await lockGathering(ctx, tx, { clubId, gatheringId });
    const where = { townId: ctx.townId, id: gatheringId };
    await tx.gathering.updateMany({ where, data: { reminder } });
  });
}
