import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import { guardSecret } from "../rooms/guard-secret";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { stateOf } from "./load-poll";
import { lockPoll, type LockedPoll } from "./lock-poll";
import { PollError } from "./poll-error";
import { cleanPollName } from "./poll-input";
import type { ChosenDate } from "./poll";

/** What somebody says. */
export interface PollReply {
  readonly name: string;
  /** Something about every date of the poll. */
  readonly choices: readonly ChosenDate[];
}

/**
 * Answers a poll; the secret that comes back belongs into the fragment of a link by which this answer,
 * and no other, can be changed. It is stored as a hash only.
 *
 * Throws `poll.unknown`, `poll.closed`, `poll.over`, `poll.full`, `poll.invalid-name`,
 * `poll.incomplete`, `rate-limit.exceeded`, `access.denied`.
 */
export async function answerPoll(
  ctx: TownContext,
  reply: PollReply & { readonly pollSecret: string },
): Promise<{ readonly answerSecret: string }> {
  const name = await guardReply(ctx, reply);
  const { townId } = ctx;
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const found = await tx.poll.findFirst({
        where: { townId, secret: reply.pollSecret },
        select: { id: true },
      });
      const pollId = (await lockOpenPoll(ctx, tx, found?.id)).id;
      const answers = await tx.pollAnswer.count({ where: { townId, pollId } });
      if (answers >= ctx.policy.polls.maxAnswers) throw PollError.full();
      const id = randomUuid(ctx.randomness);
      const answerSecret = drawSecret(ctx.randomness);
      const createdAt = ctx.clock.now();
      const secretHash = hashSecret(answerSecret);
      await tx.pollAnswer.create({ data: { id, townId, pollId, name, secretHash, createdAt } });
      await saveChoices(ctx, tx, { id, pollId, choices: reply.choices });
      return { answerSecret };
    }),
  );
}

/** Counts the visitor and returns the name as it is stored. */
export async function guardReply(ctx: TownContext, reply: PollReply): Promise<string> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.polls.answerLimit, origin);
  return cleanPollName(reply.name);
}

/** The poll, if it takes answers; throws `poll.unknown`, `poll.closed`, `poll.over`. */
export async function lockOpenPoll(
  ctx: TownContext,
  tx: TownTransaction,
  id: string | undefined,
): Promise<LockedPoll> {
  const poll = id === undefined ? null : await lockPoll(ctx, tx, { id });
  if (poll === null) throw PollError.unknown();
  const state = stateOf(poll, ctx.clock.now());
  if (state === "closed") throw PollError.closed();
  if (state === "over") throw PollError.over();
  return poll;
}

/** Writes down what an answer says about each date; throws `poll.incomplete`. */
export async function saveChoices(
  ctx: TownContext,
  tx: TownTransaction,
  answer: {
    readonly id: string;
    readonly pollId: string;
    readonly choices: readonly ChosenDate[];
  },
): Promise<void> {
  const { townId } = ctx;
  const { id: answerId, pollId, choices } = answer;
  const dates = await tx.pollDate.findMany({ where: { townId, pollId }, select: { id: true } });
  const wanted = dates.map(({ id }) => id).sort();
  const given = choices.map(({ dateId }) => dateId as string).sort();
  if (wanted.join() !== given.join()) throw PollError.incomplete();
  await tx.pollChoice.createMany({
    data: choices.map(({ dateId, choice }) => ({ townId, answerId, dateId, choice })),
  });
}
