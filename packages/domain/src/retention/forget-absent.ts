import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/**
 * Forgets when the town's participants were last in a meeting and how their connections were
 * called, as soon as it means nothing any more; returns of how many. Run it every minute.
 */
export async function forgetAbsent(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const stale = new Date(ctx.clock.now().getTime() - ctx.policy.absentAfterMs);
  const { count } = await ctx.transaction((tx) =>
    tx.admission.updateMany({
      where: { townId: ctx.townId, lastSeenAt: { lte: stale } },
      data: { lastSeenAt: null, endpointId: null },
    }),
  );
  return count;
}
