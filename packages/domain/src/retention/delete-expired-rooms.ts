import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** Deletes the town's rooms whose time is over, with their admissions; returns how many rooms. */
export async function deleteExpiredRooms(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { count } = await ctx.transaction((tx) =>
    tx.room.deleteMany({
      where: { townId: ctx.townId, expiresAt: { lte: ctx.clock.now() } },
    }),
  );
  return count;
}
