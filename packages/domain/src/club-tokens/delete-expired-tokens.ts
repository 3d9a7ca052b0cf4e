import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** Deletes a town's tokens that are over, and answers older than a day. Returns how many tokens. */
export async function deleteExpiredTokens(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { townId } = ctx;
  const now = ctx.clock.now();
  const forgotten = new Date(now.getTime() - ctx.policy.clubs.apiReplyMs);
  return ctx.transaction(async (tx) => {
    await tx.clubTokenReply.deleteMany({ where: { townId, createdAt: { lte: forgotten } } });
    const { count } = await tx.clubToken.deleteMany({
      where: { townId, expiresAt: { lte: now } },
    });
    return count;
  });
}
