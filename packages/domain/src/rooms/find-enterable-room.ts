import type { TownTransaction } from "@stadtstube/prisma";

import { settleRoom } from "../gatherings/settle-room";
import type { HostSecret, RoomCode } from "../ids";
import type { ParticipantRole } from "../ports";
import type { TownContext } from "../town-context";

import { type Door, type DoorColumns, doorOf } from "./door";
import { RoomError } from "./room-error";
import { isHostSecret } from "./is-host-secret";
import { lockRoom } from "./lock-room";
import { roomState, type RoomTimes } from "./room-state";

/** The key somebody brings: the code, and the host's secret if they claim to be the host. */
export interface RoomKey {
  readonly code: RoomCode;
  readonly hostSecret?: HostSecret | string | undefined;
}

/** A room together with what the key makes of its bearer. */
export interface FoundRoom {
  readonly id: string;
  readonly role: ParticipantRole;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly expiresAt: Date;
  readonly firstUsedAt: Date | null;
  readonly door: Door;
  readonly pinHash: Uint8Array | null;
  readonly pinVersion: number;
  readonly code: RoomCode;
  readonly ownAddress: boolean;
  readonly screenForHosts: boolean;
  readonly startMuted: boolean;
  /** The club whose room it is; null: anybody's. */
  readonly clubId: string | null;
  /** Only a host ever sees the last two. */
  readonly state: "open" | "not-yet-open" | "closed" | "expired";
}

/**
 * Finds the room a key belongs to.
 *
 * Throws `room.unavailable` for an unknown code, and to guests also for a closed or expired room;
 * `room.not-host` if a host secret is given and wrong.
 */
export async function findRoomByKey(
  ctx: TownContext,
  tx: TownTransaction,
  key: RoomKey,
): Promise<FoundRoom> {
  const find = () =>
    tx.room.findUnique({ where: { townId_code: { townId: ctx.townId, code: key.code } } });
  const stored = await find();
  if (stored === null) throw RoomError.unavailable();
  const room = (await settleRoom(ctx, tx, stored)) ? await find() : stored;
  if (room === null) throw RoomError.unavailable();
  const found = foundByGuest(room, ctx.clock.now());
  const over = found.state === "closed" || found.state === "expired";
  if (key.hostSecret === undefined) {
    if (over) throw RoomError.unavailable();
    return found;
  }
  if (!(await isHostSecret(ctx, tx, room, key.hostSecret))) {
    // Whoever cannot prove to be the host is treated like a guest, who may not know it existed.
    throw over ? RoomError.unavailable() : RoomError.notHost();
  }
  return { ...found, role: "host" };
}

interface RoomColumns {
  readonly id: string;
  readonly code: string;
  readonly addressSkeleton: string | null;
  readonly screenForHosts: boolean;
  readonly startMuted: boolean;
  readonly clubId: string | null;
  readonly firstUsedAt: Date | null;
}

/** A stored room as somebody finds it who has proved nothing. */
export function foundByGuest(room: RoomTimes & DoorColumns & RoomColumns, now: Date): FoundRoom {
  const { id, opensAt, closesAt, expiresAt, firstUsedAt, pinHash, pinVersion } = room;
  return {
    code: room.code as RoomCode,
    ownAddress: room.addressSkeleton !== null,
    screenForHosts: room.screenForHosts,
    startMuted: room.startMuted,
    clubId: room.clubId,
    id,
    role: "guest",
    opensAt,
    closesAt,
    expiresAt,
    firstUsedAt,
    door: doorOf(room),
    pinHash,
    pinVersion,
    state: roomState(room, now),
  };
}

/**
 * As above, and throws `room.closed`, `room.expired` (hosts) or `room.not-yet-open` (guests).
 *
 * Takes the room's lock first, so that what is read stays true until the transaction ends.
 */
export async function findEnterableRoom(
  ctx: TownContext,
  tx: TownTransaction,
  key: RoomKey,
): Promise<FoundRoom> {
  // Before the lock as well, so that wrong codes and secrets never queue for it.
  await findRoomByKey(ctx, tx, key);
  await lockRoom(ctx, tx, { code: key.code });
  const room = await findRoomByKey(ctx, tx, key);
  requireEnterable(room);
  return room;
}

/** Throws unless the bearer may enter now. Hosts may come before the opening time. */
export function requireEnterable(room: Pick<FoundRoom, "role" | "state" | "opensAt">): void {
  if (room.state === "closed") throw RoomError.closed();
  if (room.state === "expired") throw RoomError.expired();
  if (room.state === "not-yet-open" && room.role === "guest" && room.opensAt !== null) {
    throw RoomError.notYetOpen(room.opensAt);
  }
}
