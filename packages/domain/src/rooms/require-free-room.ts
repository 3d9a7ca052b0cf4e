import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";
import { TownError } from "../towns/town-error";

/**
 * Throws `town.rooms-used-up` when the town has as many open rooms as it may. Without a quota it asks
 * one row. Two who start at the same moment may exceed it by one; that harms nobody.
 */
export async function requireFreeRoom(ctx: TownContext, tx: TownTransaction): Promise<void> {
  const town = await tx.town.findUnique({
    where: { id: ctx.townId },
    select: { maxOpenRooms: true },
  });
  const quota = town?.maxOpenRooms ?? null;
  if (quota === null) return;
  const open = await tx.room.count({
    // A club's room is there all year; it is no meeting that runs.
    where: {
      ...{ townId: ctx.townId, clubId: null, closedAt: null },
      expiresAt: { gt: ctx.clock.now() },
    },
  });
  if (open >= quota) throw TownError.roomsUsedUp();
}
