import { requireClubRight } from "../clubs/require-club-right";
import type { TownContext } from "../town-context";

import { lockPoll } from "./lock-poll";
import { PollError } from "./poll-error";
import type { PollPlace } from "./read-poll";

/** Takes no answers any more; whoever closed it first did. Throws `poll.unknown`, `access.denied`. */
export async function closePoll(ctx: TownContext, { clubId, pollId }: PollPlace): Promise<void> {
  requireClubRight(ctx, "poll.change", clubId);
  await ctx.transaction(async (tx) => {
    const poll = await lockPoll(ctx, tx, { id: pollId, clubId });
    if (poll === null) throw PollError.unknown();
    const where = { townId: ctx.townId, id: pollId, closedAt: null };
    await tx.poll.updateMany({ where, data: { closedAt: ctx.clock.now() } });
  });
}
