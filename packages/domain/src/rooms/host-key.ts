import type { TownTransaction } from "@stadtstube/prisma";

import type { HostSecret, RenewalToken, RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { findByRenewalToken } from "./find-by-renewal-token";
import {
  findRoomByKey,
  foundByGuest,
  type FoundRoom,
  requireEnterable,
} from "./find-enterable-room";
import { lockRoom } from "./lock-room";
import { roleOf } from "./role-of";
import { RoomError } from "./room-error";

/**
 * What proves a host: the secret of the host link or, inside a meeting, the renewal token that the
 * page of a host, or of who leads along, holds anyway. The token of a guest proves nothing.
 */
export type HostKey = { readonly code: RoomCode } & (
  | { readonly hostSecret: HostSecret | string; readonly renewalToken?: undefined }
  | { readonly renewalToken: RenewalToken | string; readonly hostSecret?: undefined }
);

/**
 * The room, locked for this transaction, if the key is a host's and the room is not over.
 *
 * Throws `room.unavailable`, `room.not-host`, `room.closed`, `room.expired`.
 */
export async function findHostedRoom(
  ctx: TownContext,
  tx: TownTransaction,
  key: HostKey,
): Promise<FoundRoom> {
  // Judged once before the lock, so that wrong keys never queue for it, and once behind it.
  await findByHostKey(ctx, tx, key);
  await lockRoom(ctx, tx, { code: key.code });
  const room = await findByHostKey(ctx, tx, key);
  requireEnterable(room);
  return room;
}

function findByHostKey(ctx: TownContext, tx: TownTransaction, key: HostKey): Promise<FoundRoom> {
  if (key.hostSecret === undefined) return findByToken(ctx, tx, key);
  return findRoomByKey(ctx, tx, { code: key.code, hostSecret: key.hostSecret });
}

async function findByToken(
  ctx: TownContext,
  tx: TownTransaction,
  key: { readonly code: RoomCode; readonly renewalToken: string },
): Promise<FoundRoom> {
  const admission = await findByRenewalToken(tx, key.renewalToken);
  const isHost =
    admission !== null && admission.room.code === key.code && roleOf(admission) === "host";
  if (isHost) return { ...foundByGuest(admission.room, ctx.clock.now()), role: "host" };
  // Told no more than any guest: that there is such a room, or nothing.
  await findRoomByKey(ctx, tx, { code: key.code });
  throw RoomError.notHost();
}
