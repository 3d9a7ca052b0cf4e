import type { TownTransaction } from "@stadtstube/prisma";

import { recordChange } from "../audit/record-change";
import type { ClubId } from "../ids";
import type { MailText } from "../mail/mail";
import { queueMail } from "../mail/queue-mail";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";

/** What the town says to an application. */
export interface ClubDecision {
  readonly clubId: ClubId;
  readonly isApproved: boolean;
  /** Writes the mail to the owner. */
  readonly compose: (club: { readonly name: string }) => MailText;
}

/**
 * Approves or refuses an application, tells its owner by mail and writes it down.
 *
 * A refused one is deleted after some days. Throws `club.decided` where somebody was quicker,
 * `access.denied`.
 */
export async function decideClub(ctx: TownContext, decision: ClubDecision): Promise<void> {
  requireRight(ctx.actor, "club.change", ctx.townId);
  const { clubId: id, isApproved } = decision;
  const now = ctx.clock.now();
  const deletedAt = new Date(now.getTime() + ctx.policy.clubs.applicationMs);
  await ctx.transaction(async (tx) => {
    const { count } = await tx.club.updateMany({
      where: { townId: ctx.townId, id, state: "requested" },
      data: {
        ...{ state: isApproved ? "approved" : "refused", decidedAt: now },
        expiresAt: isApproved ? null : deletedAt,
      },
    });
    if (count !== 1) throw ClubError.decided();
    const { name, email } = await ownerOf(ctx, tx, id);
    const letter = { kind: "decision", to: email, ...decision.compose({ name }) } as const;
    await queueMail(ctx, tx, letter);
    const action = isApproved ? "club.approve" : "club.refuse";
    await recordChange(ctx, tx, { action, place: ctx.townId, subject: id });
  });
}

async function ownerOf(ctx: TownContext, tx: TownTransaction, clubId: string) {
  const owner = await tx.membership.findFirst({
    where: { townId: ctx.townId, clubId, role: "owner" },
    select: { account: { select: { email: true } }, club: { select: { name: true } } },
  });
  if (owner === null) throw ClubError.unknown();
  return { name: owner.club.name, email: owner.account.email };
}
