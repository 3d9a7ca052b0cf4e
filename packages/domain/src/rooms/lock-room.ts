import type { TownTransaction } from "@stadtstube/prisma";

import type { RoomCode } from "../ids";
import type { TownContext } from "../town-context";

/**
 * Lets one transaction at a time work on the room; does nothing if there is none.
 *
 * Everything that opens, closes or passes a door takes this lock before it reads, and before any
 * other lock. So an entry either sees a host's decision or was there before it, and two
 * transactions never wait for each other.
 */
export async function lockRoom(
  ctx: TownContext,
  tx: TownTransaction,
  room: { readonly code: RoomCode } | { readonly id: string },
): Promise<void> {
  if ("id" in room) {
    await tx.$queryRaw`
      SELECT 1 FROM rooms WHERE town_id = ${ctx.townId}::uuid AND id = ${room.id}::uuid
      FOR NO KEY UPDATE`;
  } else {
    await tx.$queryRaw`
      SELECT 1 FROM rooms WHERE town_id = ${ctx.townId}::uuid AND code = ${room.code}
      FOR NO KEY UPDATE`;
  }
}
