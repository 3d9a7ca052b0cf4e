import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import { townContext } from "../town-context";

import { deleteExpired, type DeletionReport } from "./delete-expired";
import { installationContext } from "../installation-context";
import { deleteExpiredSignIns } from "../staff/delete-expired-sign-ins";

const HOUR_MS = 3_600_000;

/** How long it can be shown what was deleted when. */
export const DELETION_REPORT_LIFETIME_MS = 400 * 24 * HOUR_MS;

/**
 * Deletes in every town what is over and writes down how much, per kind and hour; a run that found
 * nothing is written down as well, so that a silence can be told from a stop. Run it every minute.
 */
export async function runDeletion(
  domain: Domain,
  actor: Actor,
): Promise<readonly DeletionReport[]> {
  requireSystemJob(actor);
  const reports = await deleteExpired(domain, actor);
  await deleteExpiredSignIns(installationContext(domain, actor));
  for (const { townId, ...counts } of reports) await writeReport(domain, actor, townId, counts);
  return reports;
}

async function writeReport(
  domain: Domain,
  actor: Actor,
  townId: DeletionReport["townId"],
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const ctx = townContext(domain, townId, actor);
  const now = domain.clock.now();
  const hour = new Date(now.getTime() - (now.getTime() % HOUR_MS));
  await ctx.transaction(async (tx) => {
    for (const [kind, count] of Object.entries(counts)) {
      const key = { townId, hour, kind };
      await tx.deletionReport.upsert({
        where: { townId_hour_kind: key },
        create: { ...key, count, lastAt: now },
        update: { count: { increment: count }, lastAt: now },
      });
    }
    const oldest = new Date(now.getTime() - DELETION_REPORT_LIFETIME_MS);
    await tx.deletionReport.deleteMany({ where: { townId, hour: { lt: oldest } } });
  });
}
