import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** Deletes the town's polls whose time is over, with their answers; returns how many polls. */
export async function deleteExpiredPolls(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { count } = await ctx.transaction((tx) =>
    tx.poll.deleteMany({ where: { townId: ctx.townId, expiresAt: { lte: ctx.clock.now() } } }),
  );
  return count;
}
