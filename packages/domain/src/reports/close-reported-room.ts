import type { TownTransaction } from "@stadtstube/prisma";

import { recordChange } from "../audit/record-change";
import type { ConferenceName, RoomCode } from "../ids";
import { requireRight } from "../rights/require-right";
import { announceDoor } from "../rooms/announce";
import { normaliseRoomCode } from "../rooms/normalise-room-code";
import type { TownContext } from "../town-context";

import { ReportError } from "./report-error";

/** Tells the media stack that a conference ends for all; rejects when it cannot be told. */
export type EndConference = (conference: ConferenceName) => Promise<void>;

/** What came of closing a room. */
export interface ClosedForAll {
  /** False: the media stack was not told, so foreign clients stay until they leave. */
  readonly isEnded: boolean;
}

/**
 * Closes a room on the town's behalf: nobody gets in any more, no grant is renewed, and the media stack
 * throws out who is inside. Where it cannot be told (null: there is no way to), the portal's own pages
 * leave with their next sign of life. The log names the room's id, never its code.
 *
 * Throws `access.denied`, `report.room-unknown`. Idempotent: whoever closes again tells the media stack
 * again.
 */
export async function closeReportedRoom(
  ctx: TownContext,
  code: string,
  endConference: EndConference | null,
): Promise<ClosedForAll> {
  requireRight(ctx.actor, "room.close", ctx.townId);
  const known = normaliseRoomCode(code);
  if (known === null) throw ReportError.roomUnknown();
  const conference = await ctx.transaction((tx) => close(ctx, tx, known));
  if (endConference === null) return { isEnded: false };
  // The room is closed in any case: that the media stack is away is an outcome and no failure.
  return endConference(conference).then(
    () => ({ isEnded: true }),
    () => ({ isEnded: false }),
  );
}

async function close(
  ctx: TownContext,
  tx: TownTransaction,
  code: RoomCode,
): Promise<ConferenceName> {
  const { townId } = ctx;
  const room = await tx.room.findUnique({ where: { townId_code: { townId, code } } });
  if (room === null) throw ReportError.roomUnknown();
  const { count } = await tx.room.updateMany({
    where: { townId, id: room.id, closedAt: null },
    data: { closedAt: ctx.clock.now() },
  });
  if (count > 0) {
    await announceDoor(ctx, tx, room.id);
    await recordChange(ctx, tx, { action: "room.close", place: townId, subject: room.id });
  }
  return room.id as ConferenceName;
}
