import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

/** What became of a mail: the server took it, it was given up, or its address takes nothing. */
export type MailOutcome = "sent" | "failed" | "refused";

/**
 * Notes what became of mails and forgets what they said, and to whom. Of a club's letters, those who
 * organise see it; a contact whose address was refused gets no more until it is corrected.
 */
export async function settleMails(
  ctx: TownContext,
  tx: TownTransaction,
  ids: readonly string[],
  outcome: MailOutcome,
): Promise<void> {
  if (ids.length === 0) return;
  const { townId } = ctx;
  const now = ctx.clock.now();
  const [sentAt, failedAt] = outcome === "sent" ? [now, null] : [null, now];
  await tx.$executeRaw`
    UPDATE outgoing_mails SET sent_at = ${sentAt}::timestamptz, failed_at = ${failedAt}::timestamptz,
      recipient = '', subject = '', text = '', html = '', calendars = NULL, leave_url = ''
    WHERE town_id = ${townId}::uuid AND id = ANY(${[...ids]}::uuid[])`;
  const letters = { townId, id: { in: [...ids] } };
  await tx.invitationLetter.updateMany({ where: letters, data: { state: outcome } });
  if (outcome !== "refused") return;
  await tx.contact.updateMany({
    where: { townId, invitations: { some: { letters: { some: letters } } } },
    data: { bouncedAt: now },
  });
}
