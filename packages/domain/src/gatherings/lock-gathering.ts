import type { TownTransaction } from "@stadtstube/prisma";
import { type Series, toInstant } from "@stadtstube/calendar";

import type { ClubId, GatheringId, RoomId } from "../ids";
import type { TownContext } from "../town-context";

import { GatheringError } from "./gathering-error";
import { readSeries } from "./series-json";

/** Which gathering of which club. */
export interface GatheringKey {
  readonly clubId: ClubId;
  readonly gatheringId: GatheringId;
}

/** One that is going on, held until the transaction ends. */
export interface LockedGathering {
  readonly roomId: RoomId;
  readonly series: Series;
  /** Before that it may not begin: it stays where it was, and is not put into the past. */
  readonly bounds: { readonly earliest: Date };
}

/**
 * Holds a gathering so that two who change it do so one after the other.
 *
 * Throws `gathering.unknown`, `gathering.over` (called off).
 */
export async function lockGathering(
  ctx: Pick<TownContext, "townId" | "clock">,
  tx: TownTransaction,
  { clubId, gatheringId: id }: GatheringKey,
): Promise<LockedGathering> {
  await tx.$queryRaw`
    SELECT 1 FROM gatherings WHERE town_id = ${ctx.townId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const found = await tx.gathering.findFirst({ where: { townId: ctx.townId, clubId, id } });
  if (found === null) throw GatheringError.unknown();
  if (found.cancelledAt !== null) throw GatheringError.over();
  const series = readSeries(found.series);
  const begun = toInstant(series.start);
  const now = ctx.clock.now();
  const earliest = begun < now ? begun : now;
  return { roomId: found.roomId as RoomId, series, bounds: { earliest } };
}
