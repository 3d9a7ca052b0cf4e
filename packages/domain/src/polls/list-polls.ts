import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, PollId } from "../ids";
import type { TownContext } from "../town-context";

import { stateOf } from "./load-poll";
import type { PollState } from "./poll";
import type { PlannedDate } from "./poll-input";

/** A poll in a club's list. */
export interface PollLine {
  readonly id: PollId;
  readonly title: string;
  readonly state: PollState;
  readonly answersEndAt: Date;
  readonly answers: number;
  /** The date it ended in; null: none yet. */
  readonly chosen: PlannedDate | null;
}

/** The polls that a club keeps, the newest first. Throws `access.denied`. */
export async function listPolls(ctx: TownContext, clubId: ClubId): Promise<readonly PollLine[]> {
  requireClubRight(ctx, "poll.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.poll.findMany({
      where: { townId: ctx.townId, clubId },
      include: { dates: { where: { isChosen: true } }, _count: { select: { answers: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  const now = ctx.clock.now();
  return rows.map(({ id, title, answersEndAt, closedAt, dates: [chosen], _count }) => ({
    ...{ id: id as PollId, title, answersEndAt, answers: _count.answers },
    state: stateOf({ closedAt, answersEndAt }, now),
    chosen:
      chosen === undefined
        ? null
        : { startsAt: chosen.startsAt, lengthMinutes: chosen.lengthMinutes },
  }));
}
