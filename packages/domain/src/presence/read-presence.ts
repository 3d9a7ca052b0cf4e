import { requireVisitor } from "../access/require-actor";
import type { RoomCode } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { findRoomByKey } from "../rooms/find-enterable-room";
import { guardGuessing } from "../rooms/guard-guessing";
import { roleOf } from "../rooms/role-of";
import type { TownContext } from "../town-context";

/** Who is in a meeting, without names. */
export interface Presence {
  /** Pages that are in the meeting, by their own signs of life. */
  readonly people: number;
  readonly hostPresent: boolean;
}

/**
 * How many are in a meeting, for anybody who has its code.
 *
 * Throws `room.unavailable`, `rate-limit.exceeded`, `access.denied`.
 */
export async function readPresence(
  ctx: TownContext,
  { code }: { readonly code: RoomCode },
): Promise<Presence> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.presenceLimit, origin);
  return guardGuessing(ctx, () =>
    ctx.transaction(async (tx) => {
      const room = await findRoomByKey(ctx, tx, { code });
      const since = new Date(ctx.clock.now().getTime() - ctx.policy.absentAfterMs);
      const groups = await tx.admission.groupBy({
        by: ["isHost", "leadsAlong"],
        where: { townId: ctx.townId, roomId: room.id, revokedAt: null, lastSeenAt: { gt: since } },
        _count: { _all: true },
      });
      return {
        people: groups.reduce((sum, group) => sum + group._count._all, 0),
        hostPresent: groups.some((group) => roleOf(group) === "host"),
      };
    }),
  );
}
