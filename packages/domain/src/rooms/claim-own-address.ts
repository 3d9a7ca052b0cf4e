import type { TownTransaction } from "@stadtstube/prisma";

import type { RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { addressSkeleton } from "./address-skeleton";
import { judgeOwnAddress } from "./own-address";
import { OwnAddressError } from "./own-address-error";
import { readBlockedNames } from "./read-blocked-names";
import { suggestAddresses } from "./suggest-addresses";

/** An address that may be put into the room's row now. */
export interface ClaimedAddress {
  readonly code: RoomCode;
  readonly addressSkeleton: string;
}

/**
 * Judges a wish and makes room for it: a meeting of that address that is over is deleted, as it
 * would be within the day anyhow.
 *
 * Two who claim at once are told apart by the row's unique index. Throws `room.address-invalid`,
 * `room.address-reserved`, `room.address-blocked`, `room.address-like-a-code`, `room.address-taken`.
 */
export async function claimOwnAddress(
  ctx: TownContext,
  tx: TownTransaction,
  wish: string,
): Promise<ClaimedAddress> {
  const town = await tx.town.findUnique({ where: { id: ctx.townId }, select: { name: true } });
  const names = { townName: town?.name ?? "", blocked: await readBlockedNames(ctx, tx) };
  const judged = judgeOwnAddress(wish, names);
  if (!judged.ok) {
    // Nothing is built on an insult, nor on the name of an office.
    const suggestions = await suggestAddresses(ctx, tx, { near: null, names });
    throw OwnAddressError.refused(judged.fault, suggestions);
  }
  const skeleton = addressSkeleton(judged.address);
  const now = ctx.clock.now();
  await tx.room.deleteMany({
    where: {
      townId: ctx.townId,
      addressSkeleton: skeleton,
      OR: [{ closedAt: { not: null } }, { closesAt: { lte: now } }, { expiresAt: { lte: now } }],
    },
  });
  const holder = await tx.room.findFirst({
    where: { townId: ctx.townId, addressSkeleton: skeleton },
    select: { id: true },
  });
  if (holder !== null) {
    const suggestions = await suggestAddresses(ctx, tx, { near: judged.address, names });
    throw OwnAddressError.taken(suggestions);
  }
  return { code: judged.address as RoomCode, addressSkeleton: skeleton };
}
