import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/**
 * Forgets who was let into a club's room as long ago as any other room would be deleted.
 *
 * Such a room stays for years; without this, so would every admission, and with a host's token the
 * host's right of somebody who has left the club. Returns how many admissions went.
 */
export async function forgetClubAdmissions(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { townId } = ctx;
  const before = new Date(ctx.clock.now().getTime() - ctx.policy.roomLifetimeMs);
  const room = { clubId: { not: null } };
  return ctx.transaction(async (tx) => {
    await tx.waitingRequest.deleteMany({ where: { townId, room, askedAt: { lte: before } } });
    const { count } = await tx.admission.deleteMany({
      where: { townId, room, createdAt: { lte: before } },
    });
    return count;
  });
}
