import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";

const DAY_MS = 86_400_000;

/** Long enough to compare a year with the one before. */
const INCIDENT_LIFETIME_MS = 400 * DAY_MS;

/** A message that went out, or never will, is of use only as long as somebody asks for it. */
const MESSAGE_LIFETIME_MS = 30 * DAY_MS;

/** Deletes what nobody needs any more of the past; returns how many incidents. Run it every minute. */
export async function forgetOldIncidents(domain: Domain, actor: Actor): Promise<number> {
  requireSystemJob(actor);
  const before = (lifetimeMs: number) => new Date(domain.clock.now().getTime() - lifetimeMs);
  return domain.database.withServers(async (tx) => {
    await tx.notification.deleteMany({
      where: {
        createdAt: { lt: before(MESSAGE_LIFETIME_MS) },
        OR: [{ sentAt: { not: null } }, { failedAt: { not: null } }],
      },
    });
    await tx.maintenanceWindow.deleteMany({
      where: { endsAt: { lt: before(MESSAGE_LIFETIME_MS) } },
    });
    const { count } = await tx.incident.deleteMany({
      where: { closedAt: { lt: before(INCIDENT_LIFETIME_MS) } },
    });
    return count;
  });
}
