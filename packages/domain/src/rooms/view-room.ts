import type { TownTransaction } from "@stadtstube/prisma";

import { type MeetingDate, readPublicDate } from "../gatherings/meeting-date";
import type { RoomCode } from "../ids";
import type { ParticipantRole } from "../ports";
import type { TownContext } from "../town-context";

import { addressSkeleton } from "./address-skeleton";
import { findRoomByKey, type FoundRoom, type RoomKey } from "./find-enterable-room";
import { type DoorView, viewDoor } from "./door";
import { guardGuessing } from "./guard-guessing";
import { guardSecret } from "./guard-secret";
import { isLikeFourWords } from "./like-four-words";

/** What somebody with the key may know about a room before entering. */
export interface RoomView {
  /** As it is spelled; an own address may have been asked for in another spelling. */
  readonly code: RoomCode;
  /** Whether the host chose the address, so that anybody can guess it. */
  readonly ownAddress: boolean;
  /** What the key makes of its bearer. */
  readonly role: ParticipantRole;
  /** `closed` and `expired` are told to hosts only; guests get `room.unavailable`. */
  readonly state: FoundRoom["state"];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** What a guest has to pass. */
  readonly door: DoorView;
  /** What a club meets for in its room now or within a day; null: nothing, or nothing to be told. */
  readonly date: MeetingDate | null;
  /** The room is deleted from here on unless it is used before. */
  readonly expiresAt: Date;
}

/**
 * Looks at a room without entering it.
 *
 * Throws `room.unavailable` (unknown code, or over and no host secret), `room.not-host`,
 * `rate-limit.exceeded` after too many failures, `access.denied`.
 */
export async function viewRoom(ctx: TownContext, key: RoomKey): Promise<RoomView> {
  const guard = key.hostSecret === undefined ? guardGuessing : guardSecret;
  return guard(ctx, async () => {
    const { room, date } = await ctx.transaction(async (tx) => {
      const found = await findInAnySpelling(ctx, tx, key);
      const isClubs = found.clubId !== null;
      return { room: found, date: isClubs ? await readPublicDate(ctx, tx, found.id) : null };
    });
    const { role, state, opensAt, closesAt, expiresAt, code, ownAddress } = room;
    return {
      code,
      ownAddress,
      role,
      state,
      opensAt,
      closesAt,
      door: viewDoor(room.door),
      date,
      expiresAt,
    };
  });
}

/**
 * `anker-platz` leads to `ankerplatz`: only one of the two can exist. What is spelled exactly goes
 * first, and four words lead nowhere but to their own meeting, even when it is long over.
 */
async function findInAnySpelling(
  ctx: TownContext,
  tx: TownTransaction,
  key: RoomKey,
): Promise<FoundRoom> {
  const { townId } = ctx;
  const { code } = key;
  const exact = await tx.room.findUnique({
    where: { townId_code: { townId, code } },
    select: { id: true },
  });
  if (exact !== null || isLikeFourWords(code)) return findRoomByKey(ctx, tx, key);
  const alike = await tx.room.findUnique({
    where: { townId_addressSkeleton: { townId, addressSkeleton: addressSkeleton(code) } },
    select: { code: true },
  });
  return findRoomByKey(ctx, tx, alike === null ? key : { ...key, code: alike.code as RoomCode });
}
