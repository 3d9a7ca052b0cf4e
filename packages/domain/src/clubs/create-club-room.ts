import type { ClubId, RoomCode, RoomId } from "../ids";
import { randomUuid } from "../random-uuid";
import { claimOwnAddress } from "../rooms/claim-own-address";
import { OwnAddressError } from "../rooms/own-address-error";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";
import { requireClubRight } from "./require-club-right";

/** A club has a room for all, and one each for what goes on beside it. */
const MOST_ROOMS = 5;
/** As good as never: such a room goes with its club. */
const FOREVER = new Date("9999-12-31T00:00:00Z");

/** A room that a club keeps. */
export interface ClubRoom {
  readonly id: RoomId;
  readonly code: RoomCode;
}

/**
 * Gives a club a room that stays, under an address that members remember, with a waiting room.
 *
 * Nobody holds its host secret: who may host gets keys from `hostClubRoom`. Throws `club.rooms-used-up`,
 * `access.denied` and what `claimOwnAddress` throws.
 */
export async function createClubRoom(
  ctx: TownContext,
  wish: { readonly clubId: ClubId; readonly address: string },
): Promise<ClubRoom> {
  const { clubId, address } = wish;
  requireClubRight(ctx, "club.edit", clubId);
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    // One at a time: two who add a room at once must not pass the limit together.
    await tx.$queryRaw`
      SELECT 1 FROM clubs WHERE town_id = ${townId}::uuid AND id = ${clubId}::uuid FOR UPDATE`;
    if ((await tx.room.count({ where: { townId, clubId } })) >= MOST_ROOMS) {
      throw ClubError.roomsUsedUp();
    }
    const claimed = await claimOwnAddress(ctx, tx, address);
    const id = randomUuid(ctx.randomness);
    const { count } = await tx.room.createMany({
      data: {
        ...{ id, townId, clubId, ...claimed, createdAt: ctx.clock.now(), expiresAt: FOREVER },
        ...{ hostSecretHash: hashSecret(drawSecret(ctx.randomness)), waitingRoom: true },
      },
      skipDuplicates: true,
    });
    // Somebody else was quicker by a moment.
    if (count !== 1) throw OwnAddressError.taken([]);
    return { id: id as RoomId, code: claimed.code };
  });
}

/** The club's rooms, by address. Throws `access.denied`. */
export async function listClubRooms(
  ctx: TownContext,
  clubId: ClubId,
): Promise<readonly ClubRoom[]> {
  requireClubRight(ctx, "series.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.room.findMany({
      where: { townId: ctx.townId, clubId, closedAt: null },
      select: { id: true, code: true },
      orderBy: { code: "asc" },
    }),
  );
  return rows.map(({ id, code }) => ({ id: id as RoomId, code: code as RoomCode }));
}

/** Gives a club's room up; its address is free again. Throws `club.unknown`, `access.denied`. */
export async function deleteClubRoom(
  ctx: TownContext,
  { clubId, roomId }: { readonly clubId: ClubId; readonly roomId: RoomId },
): Promise<void> {
  requireClubRight(ctx, "club.edit", clubId);
  const { count } = await ctx.transaction((tx) =>
    tx.room.deleteMany({ where: { townId: ctx.townId, clubId, id: roomId } }),
  );
  if (count === 0) throw ClubError.unknown();
}
