import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, GatheringId, RoomCode, RoomId } from "../ids";
import type { Reminder } from "../invitations/invitation";
import { REACHABLE } from "../invitations/reachable";
import type { TownContext } from "../town-context";

import type { Gathering } from "./gathering";
import { rhythmOf } from "./rhythm-of";
import { readSeries } from "./series-json";
import { readOptions } from "./stored-options";

/** Which of a club's gatherings are wanted. */
export interface GatheringsWish {
  readonly clubId: ClubId;
  /** How many to leave out, in the order they were entered. */
  readonly skip: number;
  readonly most: number;
}

/** A club's gatherings, called off ones included, as they were entered. Throws `access.denied`. */
export async function listGatherings(
  ctx: TownContext,
  { clubId, skip, most }: GatheringsWish,
): Promise<readonly Gathering[]> {
  requireClubRight(ctx, "series.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.gathering.findMany({
      where: { townId: ctx.townId, clubId },
      include: {
        room: { select: { code: true } },
        _count: { select: { invitations: { where: { contact: REACHABLE } } } },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...{ skip, take: most },
    }),
  );
  return rows.map((row) => {
    const series = readSeries(row.series);
    return {
      ...{ id: row.id as GatheringId, title: row.title, agenda: row.agenda },
      ...{ roomId: row.roomId as RoomId, roomCode: row.room.code as RoomCode, series },
      ...{ rhythm: rhythmOf(series), isCancelled: row.cancelledAt !== null },
      ...{ reminder: row.reminder as Reminder, reachable: row._count.invitations },
      ...{ options: readOptions(row), expectedPeople: row.expectedPeople },
    };
  });
}
