import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import { hashSecret, secretMatches } from "./secret";

/**
 * Whether a secret gives the host's right in a room: that of its host link, or a key that somebody of
 * the room's club has got and that is still good.
 */
export async function isHostSecret(
  ctx: TownContext,
  tx: TownTransaction,
  room: {
    readonly id: string;
    readonly hostSecretHash: Uint8Array;
    readonly clubId: string | null;
  },
  secret: string,
): Promise<boolean> {
  if (secretMatches(secret, room.hostSecretHash)) return true;
  if (room.clubId === null) return false;
  const key = await tx.roomHostKey.findFirst({
    where: {
      ...{ townId: ctx.townId, roomId: room.id, secretHash: hashSecret(secret) },
      expiresAt: { gt: ctx.clock.now() },
    },
    select: { id: true },
  });
  return key !== null;
}
