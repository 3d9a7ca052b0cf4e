import type { WallTime } from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, GatheringId, RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { findRoomConflicts } from "./find-room-conflicts";
import type { Gathering, GatheringDate } from "./gathering";
import { GatheringError } from "./gathering-error";
import type { GatheringKey } from "./lock-gathering";
import { toGathering, WITH_GATHERING } from "./stored-gathering";

/** Which dates are wanted. */
export interface DatesWish {
  readonly clubId: ClubId;
  /** Null: of all that the club has. */
  readonly gatheringId: GatheringId | null;
  readonly most: number;
  /** How many to leave out, in order; default: none. */
  readonly skip?: number;
}

/** A club's next dates that are not over, cancelled ones included, in order. Throws `access.denied`. */
export async function listDates(
  ctx: TownContext,
  { clubId, gatheringId, most, skip = 0 }: DatesWish,
): Promise<readonly GatheringDate[]> {
  requireClubRight(ctx, "series.read", clubId);
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    const rows = await tx.occurrence.findMany({
      where: {
        ...{ townId, clubId, endsAt: { gt: ctx.clock.now() } },
        ...(gatheringId === null ? {} : { gatheringId }),
      },
      include: { gathering: { select: { title: true } }, room: { select: { code: true } } },
      orderBy: [{ startsAt: "asc" }, { gatheringId: "asc" }],
      ...{ skip, take: most },
    });
    const running = rows.filter(({ state }) => state !== "cancelled");
    const found = await findRoomConflicts(ctx, tx, running);
    const conflicts = new Map(running.map((row, index) => [row, found[index] ?? []]));
    return rows.map((row) => ({
      ...{ gatheringId: row.gatheringId as GatheringId, title: row.gathering.title },
      ...{ roomCode: row.room.code as RoomCode, key: row.key as WallTime },
      ...{ startsAt: row.startsAt, endsAt: row.endsAt, conflicts: conflicts.get(row) ?? [] },
      state: row.state as GatheringDate["state"],
    }));
  });
}

/** One of a club's gatherings. Throws `gathering.unknown`, `access.denied`. */
export async function readGathering(ctx: TownContext, key: GatheringKey): Promise<Gathering> {
  const { clubId, gatheringId: id } = key;
  requireClubRight(ctx, "series.read", clubId);
  const row = await ctx.transaction((tx) =>
    tx.gathering.findFirst({
      where: { townId: ctx.townId, clubId, id },
      include: WITH_GATHERING,
    }),
  );
  if (row === null) throw GatheringError.unknown();
  return toGathering(row);
}
