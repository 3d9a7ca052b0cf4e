import type { TownContext } from "../town-context";

import { announceDoor } from "./announce";
import { doorOf, type DoorView, viewDoor } from "./door";
import { guardSecret } from "./guard-secret";
import { findHostedRoom, type HostKey } from "./host-key";
import { OwnAddressError } from "./own-address-error";
import { hashPin, readPin } from "./pin";

/** What a host may change while the room lives; what is absent stays as it is. */
export interface RoomOptions {
  readonly waitingRoom?: boolean | undefined;
  readonly locked?: boolean | undefined;
  /** 4 to 8 digits; null takes the PIN away. */
  readonly pin?: string | null | undefined;
}

/**
 * Changes what stands between guests and the room; hosts and who is inside are not touched.
 *
 * A new PIN has to be proved by everybody who is not inside yet, also by those who already wait.
 * A room with an own address keeps a waiting room or a PIN, since the address can be guessed.
 * Throws `room.address-needs-door`, `room.invalid-pin`, `room.unavailable`, `room.not-host`, `room.closed`, `room.expired`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function setRoomOptions(
  ctx: TownContext,
  request: HostKey & RoomOptions,
): Promise<DoorView> {
  const { waitingRoom, locked } = request;
  const pin = readPin(request.pin);
  return guardSecret(ctx, async () => {
    // Hashing takes its time, so it must not happen while the room is locked.
    const { id } = await ctx.transaction((tx) => findHostedRoom(ctx, tx, request));
    const pinHash = pin === null ? null : await hashPin(ctx.randomness, id, pin);
    return ctx.transaction(async (tx) => {
      const room = await findHostedRoom(ctx, tx, request);
      const keepsPin = request.pin === undefined ? room.pinHash !== null : pin !== null;
      const stays = waitingRoom ?? room.door.waitingRoom;
      if (room.ownAddress && !stays && !keepsPin) throw OwnAddressError.needsDoor();
      const changed = await tx.room.update({
        where: { townId_id: { townId: ctx.townId, id: room.id } },
        data: {
          ...(waitingRoom === undefined ? {} : { waitingRoom }),
          ...(locked === undefined ? {} : { locked }),
          ...(request.pin === undefined ? {} : { pinHash, pinVersion: { increment: 1 } }),
        },
      });
      await announceDoor(ctx, tx, room.id);
      return viewDoor(doorOf(changed));
    });
  });
}
