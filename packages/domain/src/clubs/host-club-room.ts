import type { ClubId, HostSecret, RoomCode, RoomId } from "../ids";
import { randomUuid } from "../random-uuid";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";
import { requireClubRight } from "./require-club-right";

/** What somebody needs to host, for some hours. */
export interface ClubHostKey {
  readonly code: RoomCode;
  /** As in a host link; stored as a hash only. */
  readonly hostSecret: HostSecret;
  readonly expiresAt: Date;
}

/**
 * Gives the actor the host's right in a room of their club, as a secret of their own that is good for
 * an evening. It ends when they leave the club.
 *
 * Throws `club.unknown`, `access.denied`.
 */
export async function hostClubRoom(
  ctx: TownContext,
  { clubId, roomId }: { readonly clubId: ClubId; readonly roomId: RoomId },
): Promise<ClubHostKey> {
  const actor = requireClubRight(ctx, "room.host", clubId);
  // By a token it is the key of who made that: it ends when that person leaves.
  const accountId = actor.kind === "club-token" ? actor.accountId : actor.id;
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ctx.policy.clubs.hostKeyMs);
  const hostSecret = drawSecret(ctx.randomness) as HostSecret;
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    const room = await tx.room.findFirst({
      where: { townId, clubId, id: roomId, closedAt: null },
      select: { code: true },
    });
    if (room === null) throw ClubError.unknown();
    await tx.roomHostKey.create({
      data: {
        ...{ id: randomUuid(ctx.randomness), townId, roomId, clubId, accountId },
        ...{ secretHash: hashSecret(hostSecret), createdAt, expiresAt },
      },
    });
    return { code: room.code as RoomCode, hostSecret, expiresAt };
  });
}
