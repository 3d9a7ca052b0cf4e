import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";
import { countUsage } from "../usage/count-usage";

import { RoomError } from "./room-error";
import { expiryAfterUse } from "./room-state";

/** A club's room is there all year: after an hour without anybody, what begins is another meeting. */
const PAUSE_MS = 3_600_000;

/**
 * Notes that the room is used now, which puts off its deletion; its first use is counted, a
 * club's room anew after a pause.
 *
 * Throws `room.unavailable` if it was closed or deleted since it was read: the update waits for a
 * concurrent `closeRoom` and then finds the row closed, so nobody slips in behind it.
 */
export async function recordUse(
  ctx: TownContext,
  tx: TownTransaction,
  room: { readonly id: string; readonly opensAt: Date | null; readonly closesAt: Date | null },
): Promise<void> {
  const now = ctx.clock.now();
  const expiresAt = expiryAfterUse(room, now, ctx.policy.roomLifetimeMs);
  const first = await tx.room.updateMany({
    where: {
      ...{ townId: ctx.townId, id: room.id, closedAt: null },
      OR: [
        { firstUsedAt: null },
        { clubId: { not: null }, lastUsedAt: { lt: new Date(now.getTime() - PAUSE_MS) } },
      ],
    },
    data: { firstUsedAt: now },
  });
  const updated = await tx.$executeRaw`
    UPDATE rooms
    SET last_used_at = greatest(last_used_at, ${now}),
        expires_at = greatest(expires_at, ${expiresAt})
    WHERE town_id = ${ctx.townId}::uuid AND id = ${room.id}::uuid AND closed_at IS NULL`;
  if (updated !== 1) throw RoomError.unavailable();
  if (first.count === 1) await countUsage(ctx, tx, "meetings_held");
}
