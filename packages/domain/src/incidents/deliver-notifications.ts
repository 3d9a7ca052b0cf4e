import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import { randomUuid } from "../random-uuid";

/** A message on its way. */
export interface DueNotification {
  readonly id: string;
  readonly channel: string;
  readonly subject: string;
  readonly body: string;
}

const BATCH = 20;

/** While one worker sends, another leaves the message alone for so long. */
const CLAIM_MS = 120_000;
const FIRST_PAUSE_MS = 30_000;

/** The pauses double: after the tenth attempt more than four hours have passed. */
const MAX_ATTEMPTS = 10;

/**
 * Sends what is due, each at most once at a time; a failed message is tried again after growing
 * pauses and given up after ten attempts, which its incident's timeline says. Returns how many went.
 */
export async function deliverNotifications(
  domain: Domain,
  actor: Actor,
  send: (notification: DueNotification) => Promise<void>,
): Promise<number> {
  requireSystemJob(actor);
  const due = await claim(domain);
  let sent = 0;
  for (const notification of due) {
    const isSent = await send(notification).then(
      () => true,
      () => false,
    );
    if (isSent) sent += 1;
    await settle(domain, notification.id, isSent);
  }
  return sent;
}

/** How long the oldest message has been waiting to be sent, in seconds; 0 when none waits. */
export async function oldestUndelivered(domain: Domain, actor: Actor): Promise<number> {
  requireSystemJob(actor);
  const oldest = await domain.database.withServers((tx) =>
    tx.notification.findFirst({
      where: { sentAt: null, failedAt: null },
      select: { createdAt: true },
      orderBy: { createdAt: "asc" },
    }),
  );
  if (oldest === null) return 0;
  return (domain.clock.now().getTime() - oldest.createdAt.getTime()) / 1_000;
}

async function claim(domain: Domain): Promise<readonly DueNotification[]> {
  const now = domain.clock.now();
  const later = new Date(now.getTime() + CLAIM_MS);
  return domain.database.withServers(
    (tx) => tx.$queryRaw<DueNotification[]>`
      UPDATE notifications SET attempts = attempts + 1, next_attempt_at = ${later}
      WHERE id IN (
        SELECT id FROM notifications
        WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= ${now}
        ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id, channel, subject, body`,
  );
}

async function settle(domain: Domain, id: string, isSent: boolean): Promise<void> {
  const now = domain.clock.now();
  await domain.database.withServers(async (tx) => {
    const { attempts, incidentId } = await tx.notification.findUniqueOrThrow({ where: { id } });
    if (isSent) {
      await tx.notification.update({ where: { id }, data: { sentAt: now } });
      return;
    }
    if (attempts < MAX_ATTEMPTS) {
      const pauseMs = FIRST_PAUSE_MS * 2 ** (attempts - 1);
      const nextAttemptAt = new Date(now.getTime() + pauseMs);
      await tx.notification.update({ where: { id }, data: { nextAttemptAt } });
      return;
    }
    await tx.notification.update({ where: { id }, data: { failedAt: now } });
    const event = { id: randomUuid(domain.randomness), incidentId, at: now };
    await tx.incidentEvent.create({ data: { ...event, kind: "not_delivered" } });
  });
}
