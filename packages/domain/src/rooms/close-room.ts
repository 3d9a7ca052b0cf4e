import type { ConferenceName, HostSecret, RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { announceDoor } from "./announce";
import { findRoomByKey } from "./find-enterable-room";
import { guardSecret } from "./guard-secret";
import { lockRoom } from "./lock-room";

/** The room that was closed. */
export interface ClosedRoom {
  /** For ending the conference on the media side. */
  readonly conference: ConferenceName;
}

/**
 * Closes a room for good; only its host may. Nobody gets a grant afterwards. Idempotent.
 *
 * People inside stay until the media side ends the conference or they leave. Throws
 * `room.unavailable`, `room.not-host`, `rate-limit.exceeded`, `access.denied`.
 */
export async function closeRoom(
  ctx: TownContext,
  key: { readonly code: RoomCode; readonly hostSecret: HostSecret | string },
): Promise<ClosedRoom> {
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      // Before the lock as well, so that wrong secrets never queue for it.
      await findRoomByKey(ctx, tx, key);
      await lockRoom(ctx, tx, { code: key.code });
      const room = await findRoomByKey(ctx, tx, key);
      await tx.room.updateMany({
        where: { townId: ctx.townId, id: room.id, closedAt: null },
        data: { closedAt: ctx.clock.now() },
      });
      await announceDoor(ctx, tx, room.id);
      return { conference: room.id as ConferenceName };
    }),
  );
}
