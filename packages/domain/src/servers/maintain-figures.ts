import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";

import { rollUp } from "./roll-up";

/** What one run did. */
export interface MaintenanceReport {
  readonly droppedPartitions: number;
}

const MINUTE_MS = 60_000;

/** How far back each step looks: longer than two runs are apart, short enough to be cheap. */
const BACK_MS = {
  minutes: 5 * MINUTE_MS,
  hours: 3 * 60 * MINUTE_MS,
  days: 2 * 24 * 60 * MINUTE_MS,
};

/** Hours and days change slowly: they are folded in every tenth minute only. */
const SLOW_STEP_MINUTES = 10;

/**
 * Makes room for the figures to come, drops what is too old, and rolls up what has come: looks into
 * minutes, minutes into hours, hours into days. Run it every minute; running it twice changes nothing.
 */
export async function maintainFigures(domain: Domain, actor: Actor): Promise<MaintenanceReport> {
  requireSystemJob(actor);
  const now = domain.clock.now();
  const since = (ms: number) => new Date(now.getTime() - ms);
  return domain.database.withServers(async (tx) => {
    const rows = await tx.$queryRaw<{ dropped: number }[]>`
      SELECT maintain_server_partitions(${now}) AS dropped`;
    await rollUp(tx, "minutes", since(BACK_MS.minutes));
    if (now.getUTCMinutes() % SLOW_STEP_MINUTES === 0) {
      await rollUp(tx, "hours", since(BACK_MS.hours));
      await rollUp(tx, "days", since(BACK_MS.days));
    }
    return { droppedPartitions: rows[0]?.dropped ?? 0 };
  });
}
