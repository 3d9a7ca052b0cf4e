import { requireClubRight } from "../clubs/require-club-right";
import type { TownContext } from "../town-context";

import { PollError } from "./poll-error";
import type { PollPlace } from "./read-poll";

/** Deletes a poll with everybody's answers. Throws `poll.unknown`, `access.denied`. */
export async function deletePoll(ctx: TownContext, { clubId, pollId }: PollPlace): Promise<void> {
  requireClubRight(ctx, "poll.change", clubId);
  const { count } = await ctx.transaction((tx) =>
    tx.poll.deleteMany({ where: { townId: ctx.townId, clubId, id: pollId } }),
  );
  if (count === 0) throw PollError.unknown();
}
