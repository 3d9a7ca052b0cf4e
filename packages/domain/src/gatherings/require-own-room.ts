import type { TownTransaction } from "@stadtstube/prisma";

import { ClubError } from "../clubs/club-error";
import type { ClubId, RoomId } from "../ids";
import type { TownContext } from "../town-context";

/** Throws `club.unknown` unless that room is the club's and open. */
export async function requireOwnRoom(
  ctx: Pick<TownContext, "townId">,
  tx: TownTransaction,
  { clubId, roomId }: { readonly clubId: ClubId; readonly roomId: RoomId },
): Promise<void> {
  const room = { townId: ctx.townId, clubId, id: roomId, closedAt: null };
  if ((await tx.room.count({ where: room })) === 0) throw ClubError.unknown();
}
