import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import type { PollDateId } from "../ids";
import { guardSecret } from "../rooms/guard-secret";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { loadPoll, toView } from "./load-poll";
import { PollError } from "./poll-error";
import type { ChosenDate, PollChoice, PollView } from "./poll";

/** By which somebody sees a poll: the link that all members have, or the one to their own answer. */
export type PollKey = { readonly pollSecret: string } | { readonly answerSecret: string };

/** A poll as its members see it. */
export interface MemberPoll extends PollView {
  /** What the reader has answered; null: they came by the link that all have. */
  readonly own: { readonly name: string; readonly choices: readonly ChosenDate[] } | null;
}

/**
 * The poll behind a link, with names only where its organiser wants them seen, and the room only when
 * a date has been chosen.
 *
 * Throws `poll.unknown`, after too many of these `rate-limit.exceeded`; `access.denied`.
 */
export async function viewPoll(ctx: TownContext, key: PollKey): Promise<MemberPoll> {
  requireVisitor(ctx.actor);
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const answer = "answerSecret" in key ? await findAnswer(ctx, tx, key.answerSecret) : null;
      const which = "pollSecret" in key ? { secret: key.pollSecret } : { id: answer?.pollId ?? "" };
      const row = await loadPoll(ctx, tx, which);
      const view = toView(ctx, row, row.namesPublic);
      const isDecided = view.dates.some(({ isChosen }) => isChosen);
      return { ...view, roomCode: isDecided ? view.roomCode : null, own: answer };
    }),
  );
}

/** The answer behind a personal link; throws `poll.unknown`. */
export async function findAnswer(ctx: TownContext, tx: TownTransaction, secret: string) {
  const row = await tx.pollAnswer.findFirst({
    where: { townId: ctx.townId, secretHash: hashSecret(secret) },
    include: { choices: true },
  });
  if (row === null) throw PollError.unknown();
  const { id, pollId, name } = row;
  const choices = row.choices.map(({ dateId, choice }): ChosenDate => ({
    ...{ dateId: dateId as PollDateId, choice: choice as PollChoice },
  }));
  return { id, pollId, name, choices };
}
