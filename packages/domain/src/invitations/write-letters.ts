import type { TownTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { queueMail } from "../mail/queue-mail";
import { drawSecret, hashSecret } from "../rooms/secret";
import { townContext, type TownContext } from "../town-context";

import { hashEmail } from "./email-hash";
import { loadLetter, type LoadedLetter } from "./load-letter";
import { draftLetter } from "./draft-letter";

/** As many as the worker sends in one go: mails to sign in by never wait behind a whole club. */
const BATCH = 20;

/**
 * Writes letters that are due and puts them on their way, in every town; returns how many.
 *
 * Letter, links and mail commit together, and the mail has the letter's id: whoever dies in between
 * leaves the letter due, and nobody gets it twice. `sender` is the address that mails come from.
 */
export async function writeLetters(
  domain: Domain,
  actor: Actor,
  { sender }: { readonly sender: string },
): Promise<number> {
  requireSystemJob(actor);
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  let written = 0;
  for (const { id } of towns) {
    const ctx = townContext(domain, id as TownId, actor);
    written += await ctx.transaction((tx) => writeDue(ctx, tx, sender));
  }
  return written;
}

async function writeDue(ctx: TownContext, tx: TownTransaction, sender: string): Promise<number> {
  const { townId } = ctx;
  const waiting = await tx.outgoingMail.count({
    where: {
      ...{ townId, kind: "letter", sentAt: null, failedAt: null },
      nextAttemptAt: { lte: ctx.clock.now() },
    },
  });
  if (waiting >= BATCH) return 0;
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM invitation_letters WHERE town_id = ${townId}::uuid AND state = 'due'
    ORDER BY created_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  let written = 0;
  for (const { id } of due) {
    const letter = await loadLetter(ctx, tx, id);
    const state = letter === null ? "dropped" : await send(ctx, tx, letter, sender);
    if (state === "queued") written += 1;
    await tx.invitationLetter.updateMany({ where: { townId, id }, data: { state } });
  }
  return written;
}

async function send(
  ctx: TownContext,
  tx: TownTransaction,
  letter: LoadedLetter,
  sender: string,
): Promise<"queued" | "dropped" | "refused"> {
  const { townId } = ctx;
  const { contact, clubId } = letter.invitation;
  if (contact.bouncedAt !== null) return "refused";
  const secrets = { answer: drawSecret(ctx.randomness), leave: drawSecret(ctx.randomness) };
  const draft = draftLetter(letter, { sender, secrets, now: ctx.clock.now() });
  if (draft === null) return "dropped";
  await tx.invitationLink.create({
    data: {
      ...{ townId, invitationId: letter.invitation.id },
      secretHash: hashSecret(secrets.answer),
    },
  });
  await tx.leaveLink.create({
    data: {
      ...{ townId, clubId, secretHash: hashSecret(secrets.leave), createdAt: ctx.clock.now() },
      emailHash: hashEmail(clubId, contact.email),
    },
  });
  await queueMail(ctx, tx, { ...draft, id: letter.id, kind: "letter", to: contact.email });
  return "queued";
}
