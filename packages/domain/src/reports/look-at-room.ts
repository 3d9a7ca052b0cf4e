import { requireRight } from "../rights/require-right";
import { normaliseRoomCode } from "../rooms/normalise-room-code";
import type { TownContext } from "../town-context";

/** What may be known of a reported room: figures and times, no person and nothing that was said. */
export interface RoomFacts {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly closedAt: Date | null;
  readonly expiresAt: Date;
  readonly isLocked: boolean;
  readonly hasWaitingRoom: boolean;
  /** Admissions so far, hosts' and guests'. */
  readonly admissions: number;
}

/**
 * Looks at a room that was reported, within what is needed to decide; null if there is none any more.
 *
 * Needs `room.close`, as only who may act has a reason to look.
 */
export async function lookAtRoom(ctx: TownContext, code: string): Promise<RoomFacts | null> {
  requireRight(ctx.actor, "room.close", ctx.townId);
  const known = normaliseRoomCode(code);
  if (known === null) return null;
  const room = await ctx.transaction((tx) =>
    tx.room.findUnique({
      where: { townId_code: { townId: ctx.townId, code: known } },
      include: { _count: { select: { admissions: true } } },
    }),
  );
  if (room === null) return null;
  const { createdAt, lastUsedAt, closedAt, expiresAt, locked, waitingRoom, _count } = room;
  return {
    ...{ createdAt, lastUsedAt, closedAt, expiresAt, isLocked: locked },
    ...{ hasWaitingRoom: waitingRoom, admissions: _count.admissions },
  };
}
