import { requireVisitor } from "../access/require-actor";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { findAnswer } from "./view-poll";

/**
 * Deletes an answer by the personal link to it, also when the poll is closed: nobody has to stay on a
 * list (GDPR Art. 17). Throws `poll.unknown`, `rate-limit.exceeded`, `access.denied`.
 */
export async function withdrawAnswer(
  ctx: TownContext,
  { answerSecret }: { readonly answerSecret: string },
): Promise<void> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.polls.answerLimit, origin);
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { id } = await findAnswer(ctx, tx, answerSecret);
      await tx.pollAnswer.deleteMany({ where: { townId: ctx.townId, id } });
    }),
  );
}
