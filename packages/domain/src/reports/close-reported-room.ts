import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import { announceDoor } from "../rooms/announce";
import { normaliseRoomCode } from "../rooms/normalise-room-code";
import type { TownContext } from "../town-context";

import { ReportError } from "./report-error";

/**
 * Closes a room on the town's behalf: nobody gets in any more, no grant is renewed, and the portal's
 * pages inside leave with their next sign of life. The media side is not told: other clients stay. The log names the room's id, never its code.
 *
 * Throws `access.denied`, `report.room-unknown`. Idempotent.
 */
export async function closeReportedRoom(ctx: TownContext, code: string): Promise<void> {
  requireRight(ctx.actor, "room.close", ctx.townId);
  const { townId } = ctx;
  const known = normaliseRoomCode(code);
  if (known === null) throw ReportError.roomUnknown();
  await ctx.transaction(async (tx) => {
    const room = await tx.room.findUnique({ where: { townId_code: { townId, code: known } } });
    if (room === null) throw ReportError.roomUnknown();
    const { count } = await tx.room.updateMany({
      where: { townId, id: room.id, closedAt: null },
      data: { closedAt: ctx.clock.now() },
    });
    if (count === 0) return;
    await announceDoor(ctx, tx, room.id);
    await recordChange(ctx, tx, { action: "room.close", place: townId, subject: room.id });
  });
}
