import type { ParticipantId } from "../ids";
import { announceDoor } from "../rooms/announce";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import type { TownContext } from "../town-context";

import { takeRight } from "./take-right";

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
      const removed = await takeRight(ctx, tx, { roomId: room.id, id, event: "remove" });
      if (removed) await announceDoor(ctx, tx, room.id);
      return { removed };
    }),
  );
}
