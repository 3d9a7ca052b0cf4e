import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import type { ClubId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { guardSecret } from "../rooms/guard-secret";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { hashEmail } from "./email-hash";
import { InvitationError } from "./invitation-error";

/** Whose mails these are, and whether the reader still gets them. */
export interface LeavingView {
  readonly clubName: string;
  readonly hasLeft: boolean;
}

type LeaveKey = { readonly secret: string };

/** What the link leads to; changes nothing. Throws `invitation.unknown`, `rate-limit.exceeded`, `access.denied`. */
export async function viewLeaving(ctx: TownContext, key: LeaveKey): Promise<LeavingView> {
  requireVisitor(ctx.actor);
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { clubId, emailHash, club } = await findLink(ctx, tx, key);
      const refusal = { townId: ctx.townId, clubId, emailHash };
      return { clubName: club.name, hasLeft: (await tx.mailRefusal.count({ where: refusal })) > 0 };
    }),
  );
}

/**
 * Ends all mails of one club to one address, also those that are on their way and not sent yet. The
 * club can't undo that, not even by taking the person off its list and adding them again.
 *
 * Throws `invitation.unknown`, `rate-limit.exceeded`, `access.denied`.
 */
export async function leaveMails(ctx: TownContext, key: LeaveKey): Promise<void> {
  const now = ctx.clock.now();
  await change(ctx, key, async (tx, { clubId, emailHash }) => {
    await tx.mailRefusal.createMany({
      data: { townId: ctx.townId, clubId, emailHash, createdAt: now },
      skipDuplicates: true,
    });
    return now;
  });
}

/** Takes that back. Throws as `leaveMails` does. */
export async function returnToMails(ctx: TownContext, key: LeaveKey): Promise<void> {
  await change(ctx, key, async (tx, { clubId, emailHash }) => {
    await tx.mailRefusal.deleteMany({ where: { townId: ctx.townId, clubId, emailHash } });
    return null;
  });
}

interface Left {
  readonly clubId: string;
  readonly emailHash: Uint8Array<ArrayBuffer>;
}

async function change(
  ctx: TownContext,
  key: LeaveKey,
  decide: (tx: TownTransaction, left: Left) => Promise<Date | null>,
): Promise<void> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.polls.answerLimit, origin);
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { townId } = ctx;
      const left = await findLink(ctx, tx, key);
      const unsubscribedAt = await decide(tx, left);
      const { clubId } = left;
      const contacts = await tx.contact.findMany({
        where: { townId, clubId },
        select: { id: true, email: true },
      });
      const wanted = Buffer.from(left.emailHash);
      const own = contacts.filter(({ email }) => wanted.equals(hashEmail(clubId, email)));
      const ids = own.map(({ id }) => id);
      await tx.contact.updateMany({
        where: { townId, clubId, id: { in: ids } },
        data: { unsubscribedAt },
      });
      if (unsubscribedAt !== null) await dropLetters(ctx, tx, ids);
    }),
  );
}

async function dropLetters(ctx: TownContext, tx: TownTransaction, contactIds: readonly string[]) {
  const { townId } = ctx;
  const where = {
    ...{ townId, invitation: { contactId: { in: [...contactIds] } } },
    state: { in: ["due", "queued"] },
  };
  const letters = await tx.invitationLetter.findMany({ where, select: { id: true } });
  const ids = letters.map(({ id }) => id);
  await tx.outgoingMail.deleteMany({ where: { townId, id: { in: ids }, sentAt: null } });
  await tx.invitationLetter.updateMany({
    where: { townId, id: { in: ids } },
    data: { state: "dropped" },
  });
}

async function findLink(ctx: TownContext, tx: TownTransaction, { secret }: LeaveKey) {
  const link = await tx.leaveLink.findFirst({
    where: { townId: ctx.townId, secretHash: hashSecret(secret) },
    select: { clubId: true, emailHash: true, club: { select: { name: true } } },
  });
  if (link === null) throw InvitationError.unknown();
  return link;
}

/** Marks those of a club's contacts who have refused its mails: who is added anew still has. */
export async function markRefused(
  ctx: Pick<TownContext, "townId" | "clock">,
  tx: TownTransaction,
  clubId: ClubId,
  emails: readonly string[],
): Promise<void> {
  const { townId } = ctx;
  const refusals = await tx.mailRefusal.findMany({ where: { townId, clubId } });
  const refused = new Set(refusals.map(({ emailHash }) => Buffer.from(emailHash).toString("hex")));
  const left = emails.filter((email) =>
    refused.has(Buffer.from(hashEmail(clubId, email)).toString("hex")),
  );
  if (left.length === 0) return;
  await tx.contact.updateMany({
    where: { townId, clubId, email: { in: left }, unsubscribedAt: null },
    data: { unsubscribedAt: ctx.clock.now() },
  });
}
