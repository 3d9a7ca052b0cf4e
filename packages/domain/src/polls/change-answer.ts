import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { guardReply, lockOpenPoll, type PollReply, saveChoices } from "./answer-poll";
import { findAnswer } from "./view-poll";

/**
 * Says something else than before, by the personal link to an answer.
 *
 * Throws `poll.unknown`, `poll.closed`, `poll.over`, `poll.invalid-name`, `poll.incomplete`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function changeAnswer(
  ctx: TownContext,
  reply: PollReply & { readonly answerSecret: string },
): Promise<void> {
  const name = await guardReply(ctx, reply);
  const { townId } = ctx;
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { id, pollId } = await findAnswer(ctx, tx, reply.answerSecret);
      await lockOpenPoll(ctx, tx, pollId);
      await tx.pollAnswer.updateMany({ where: { townId, id }, data: { name } });
      await tx.pollChoice.deleteMany({ where: { townId, answerId: id } });
      await saveChoices(ctx, tx, { id, pollId, choices: reply.choices });
    }),
  );
}
