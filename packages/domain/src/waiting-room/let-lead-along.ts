import type { ParticipantId } from "../ids";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import type { TownContext } from "../town-context";

/** What came of it. */
export interface LeadsAlong {
  /** False if there is nobody like that in this room, or they were removed. */
  readonly leads: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Lets somebody who is inside lead along: at the door, and on the media side again after a reload.
 *
 * By the participant's id as the media server attests it. They prove it with their renewal token as a
 * host does, and lead as long as nobody removes them, which hosts may; closing the room stays with the
 * host's link. Idempotent. Throws `room.unavailable`, `room.not-host`, `room.closed`, `room.expired`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function letLeadAlong(
  ctx: TownContext,
  request: HostKey & { readonly participantId: ParticipantId | string },
): Promise<LeadsAlong> {
  const id = request.participantId;
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { id: roomId } = await findHostedRoom(ctx, tx, request);
      if (!UUID.test(id)) return { leads: false };
      const { count } = await tx.admission.updateMany({
        where: { townId: ctx.townId, roomId, id, revokedAt: null },
        data: { leadsAlong: true },
      });
      return { leads: count > 0 };
    }),
  );
}
