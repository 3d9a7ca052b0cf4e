import type { TownTransaction } from "@stadtstube/prisma";

import type { GuestKey, WaitingRequestId } from "../ids";
import { lockRoom } from "../rooms/lock-room";
import { RoomError } from "../rooms/room-error";
import { secretMatches } from "../rooms/secret";
import type { TownContext } from "../town-context";

/** By which a guest finds their request again; both from the answer of `askToEnter`. */
export interface RequestKey {
  readonly requestId: WaitingRequestId | string;
  readonly guestKey: GuestKey | string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The guest's request with its room, read behind the room's lock.
 *
 * Throws `room.request-unknown` if there is none, it is another guest's or another town's.
 */
export async function findRequest(ctx: TownContext, tx: TownTransaction, key: RequestKey) {
  const id = key.requestId;
  const hint = UUID.test(id)
    ? await tx.waitingRequest.findUnique({ where: { id }, select: { roomId: true, keyHash: true } })
    : null;
  // Before the lock, so that wrong keys never queue for it.
  if (hint === null || !secretMatches(key.guestKey, hint.keyHash)) throw RoomError.requestUnknown();
  await lockRoom(ctx, tx, { id: hint.roomId });
  const request = await tx.waitingRequest.findUnique({ where: { id }, include: { room: true } });
  if (request === null || !secretMatches(key.guestKey, request.keyHash)) {
    throw RoomError.requestUnknown();
  }
  return request;
}
