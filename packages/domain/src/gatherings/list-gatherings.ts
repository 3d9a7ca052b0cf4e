import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import type { Gathering } from "./gathering";
import { toGathering, WITH_GATHERING } from "./stored-gathering";

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
      include: WITH_GATHERING,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      ...{ skip, take: most },
    }),
  );
  return rows.map(toGathering);
}
