import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/**
 * Deletes invitations with their answers when the last date of the gathering is over for thirty days,
 * or it was called off as long ago; links to leave by when nobody would use them any more. Returns how
 * many invitations went.
 */
export async function deleteExpiredInvitations(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  const { townId } = ctx;
  const { invitationMemoryMs, leaveLinkMs } = ctx.policy.clubs;
  const now = ctx.clock.now().getTime();
  const forgotten = new Date(now - invitationMemoryMs);
  return ctx.transaction(async (tx) => {
    await tx.leaveLink.deleteMany({
      where: { townId, createdAt: { lte: new Date(now - leaveLinkMs) } },
    });
    const { count } = await tx.invitation.deleteMany({
      where: {
        townId,
        gathering: {
          OR: [
            { cancelledAt: { lte: forgotten } },
            // Null: no more dates will be written down; all there are, are over.
            {
              ...{ createdAt: { lte: forgotten }, filledUntil: null },
              occurrences: { none: { endsAt: { gt: forgotten } } },
            },
          ],
        },
      },
    });
    return count;
  });
}
