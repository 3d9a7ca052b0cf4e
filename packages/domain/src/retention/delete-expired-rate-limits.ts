import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** How long the salt lives that makes hashed addresses comparable. */
export const SALT_LIFETIME_MS = 2 * 86_400_000;

/** Deletes the town's ended windows and every salt older than two days; returns how many windows. */
export async function deleteExpiredRateLimits(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const now = ctx.clock.now();
  return ctx.transaction(async (tx) => {
    const { count } = await tx.rateLimit.deleteMany({
      where: { townId: ctx.townId, windowEnd: { lte: now } },
    });
    const oldest = new Date(now.getTime() - SALT_LIFETIME_MS);
    await tx.rateLimitSalt.deleteMany({ where: { day: { lt: oldest } } });
    return count;
  });
}
