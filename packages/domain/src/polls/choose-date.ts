import { requireClubRight } from "../clubs/require-club-right";
import type { PollDateId } from "../ids";
import type { TownContext } from "../town-context";

import { lockPoll } from "./lock-poll";
import { PollError } from "./poll-error";
import type { PollPlace } from "./read-poll";

/**
 * Ends a poll in one of its dates, which everybody with the link sees from then on, with the room.
 * Another date may be chosen afterwards: who slipped must be able to put it right.
 *
 * Throws `poll.unknown`, `access.denied`.
 */
export async function chooseDate(
  ctx: TownContext,
  { clubId, pollId, dateId }: PollPlace & { readonly dateId: PollDateId },
): Promise<void> {
  requireClubRight(ctx, "poll.change", clubId);
  const { townId } = ctx;
  await ctx.transaction(async (tx) => {
    const poll = await lockPoll(ctx, tx, { id: pollId, clubId });
    if (poll === null) throw PollError.unknown();
    const of = { townId, pollId };
    await tx.pollDate.updateMany({ where: { ...of, isChosen: true }, data: { isChosen: false } });
    const { count } = await tx.pollDate.updateMany({
      where: { ...of, id: dateId },
      data: { isChosen: true },
    });
    if (count === 0) throw PollError.unknown();
    const closedAt = poll.closedAt ?? ctx.clock.now();
    await tx.poll.updateMany({ where: { townId, id: pollId }, data: { closedAt } });
  });
}
