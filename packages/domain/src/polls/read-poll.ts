import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, PollId } from "../ids";
import type { TownContext } from "../town-context";

import { loadPoll, toView } from "./load-poll";
import type { PollView } from "./poll";

/** Which poll of which club. */
export interface PollPlace {
  readonly clubId: ClubId;
  readonly pollId: PollId;
}

/** A poll as those who organise see it. */
export interface OwnPoll extends PollView {
  /** Belongs into the fragment of the link that members get. */
  readonly secret: string;
}

/** A poll with everybody's names and the link for members. Throws `poll.unknown`, `access.denied`. */
export async function readPoll(ctx: TownContext, { clubId, pollId }: PollPlace): Promise<OwnPoll> {
  requireClubRight(ctx, "poll.read", clubId);
  const row = await ctx.transaction((tx) => loadPoll(ctx, tx, { id: pollId, clubId }));
  return { ...toView(ctx, row, true), secret: row.secret };
}
