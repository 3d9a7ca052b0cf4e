import type { ParticipantId } from "../ids";
import type { TownContext } from "../town-context";
import { nextState, stateAt } from "./state";

import { announceDoor } from "../rooms/announce";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";

/** What came of it. */
export interface RemovedParticipant {
  /** False if there is no such guest in this room, or they had been removed before. */
  readonly removed: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes a guest's right to be in the room: no further grant under this participant id.
 *
 * The media side is not told: the host's page throws the participant out there, too. Hosts cannot
 * be removed. Where there is neither waiting room nor lock nor PIN, nothing keeps anybody from
 * coming back as somebody else. Throws `room.unavailable`, `room.not-host`, `room.closed`,
 * `room.expired`, `rate-limit.exceeded`, `access.denied`.
 */
export async function removeParticipant(
  ctx: TownContext,
  request: HostKey & { readonly participantId: ParticipantId | string },
): Promise<RemovedParticipant> {
  const id = request.participantId;
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const room = await findHostedRoom(ctx, tx, request);
      if (!UUID.test(id)) return { removed: false };
      const now = ctx.clock.now();
      const { count } = await tx.admission.updateMany({
        where: { townId: ctx.townId, roomId: room.id, id, isHost: false, revokedAt: null },
        data: { revokedAt: now },
      });
      const asked = await tx.waitingRequest.findUnique({ where: { id } });
      if (
        count === 1 &&
        asked !== null &&
        nextState(stateAt(asked, now, ctx.policy.waitingRoom), "remove") === "refused"
      ) {
        await tx.waitingRequest.update({
          where: { id },
          data: {
            state: "refused",
            enteredAt: null,
            decidedAt: now,
            refusals: { increment: 1 },
          },
        });
        await announceDoor(ctx, tx, room.id);
      }
      return { removed: count === 1 };
    }),
  );
}
