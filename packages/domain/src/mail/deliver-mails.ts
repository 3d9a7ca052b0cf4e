import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { townContext, type TownContext } from "../town-context";

import { AddressRefused } from "./address-refused";
import type { MailCalendar } from "./mail";
import { type MailOutcome, settleMails } from "./settle-mails";

/** A mail on its way; `id` is the same at every attempt. */
export interface DueMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Null: none. */
  readonly calendars: readonly MailCalendar[] | null;
  /** Empty: nothing to leave. */
  readonly leaveUrl: string;
}

const BATCH = 20;
/** While one worker sends, another leaves the mail alone for so long. */
const CLAIM_MS = 120_000;
const FIRST_PAUSE_MS = 15_000;
/** The pauses double: after the tenth attempt two hours have passed. */
const MAX_ATTEMPTS = 10;

/**
 * Sends every town's mails that are due, each at most once at a time, and forgets what they said.
 *
 * A mail that fails is tried again after growing pauses and given up after ten attempts, when it is
 * of no use any more, or when `send` rejects with `AddressRefused`. Whoever dies between sending and
 * noting it sends it again under the same id, which is its Message-ID: two copies are one mail to the
 * reader. Returns how many went.
 */
export async function deliverMails(
  domain: Domain,
  actor: Actor,
  send: (mail: DueMail) => Promise<void>,
): Promise<number> {
  requireSystemJob(actor);
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  let sent = 0;
  for (const { id } of towns) {
    const ctx = townContext(domain, id as TownId, actor);
    for (const mail of await claim(ctx)) {
      const outcome = await send(mail).then((): MailOutcome => "sent", outcomeOf);
      if (outcome === "sent") sent += 1;
      await settle(ctx, mail.id, outcome);
    }
  }
  return sent;
}

function outcomeOf(error: unknown): MailOutcome {
  return error instanceof AddressRefused ? "refused" : "failed";
}

async function claim(ctx: TownContext): Promise<readonly DueMail[]> {
  const now = ctx.clock.now();
  const later = new Date(now.getTime() + CLAIM_MS);
  return ctx.transaction(async (tx) => {
    const over = await tx.outgoingMail.findMany({
      where: { townId: ctx.townId, sentAt: null, failedAt: null, expiresAt: { lte: now } },
      select: { id: true },
    });
    const ids = over.map(({ id }) => id);
    await settleMails(ctx, tx, ids, "failed");
    return tx.$queryRaw<DueMail[]>`
      UPDATE outgoing_mails SET attempts = attempts + 1, next_attempt_at = ${later}
      WHERE id IN (
        SELECT id FROM outgoing_mails
        WHERE town_id = ${ctx.townId}::uuid AND sent_at IS NULL AND failed_at IS NULL
          AND next_attempt_at <= ${now}
        ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id, recipient, subject, text, html, calendars, leave_url AS "leaveUrl"`;
  });
}

async function settle(ctx: TownContext, id: string, outcome: MailOutcome): Promise<void> {
  const now = ctx.clock.now();
  await ctx.transaction(async (tx) => {
    const row = await tx.outgoingMail.findUnique({ where: { id }, select: { attempts: true } });
    if (row === null) return;
    if (outcome !== "failed" || row.attempts >= MAX_ATTEMPTS) {
      await settleMails(ctx, tx, [id], outcome);
      return;
    }
    const nextAttemptAt = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** (row.attempts - 1));
    await tx.outgoingMail.update({ where: { id }, data: { nextAttemptAt } });
  });
}
