import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** Deletes the town's reports whose time is over; returns how many. */
export async function deleteExpiredReports(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { count } = await ctx.transaction((tx) =>
    tx.report.deleteMany({ where: { townId: ctx.townId, expiresAt: { lte: ctx.clock.now() } } }),
  );
  return count;
}
