import { requireSystemJob } from "../access/require-actor";
import type { InstallationContext } from "../installation-context";

const DAY_MS = 86_400_000;

/** Deletes sessions, links, challenges and counts that are over; returns how many sessions. */
export async function deleteExpiredSignIns(ctx: InstallationContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const now = ctx.clock.now();
  const idleSince = new Date(now.getTime() - ctx.policy.staff.sessionIdleMs);
  return ctx.transaction(async (tx) => {
    await tx.staffChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
    await tx.staffRateLimit.deleteMany({ where: { windowEnd: { lte: now } } });
    const dayAgo = new Date(now.getTime() - DAY_MS);
    await tx.staffLink.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { usedAt: { lte: dayAgo } }] },
    });
    const { count } = await tx.staffSession.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: idleSince } }] },
    });
    return count;
  });
}
