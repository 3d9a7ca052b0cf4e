import type { ServersTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";

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
    await rollUpMinutes(tx, since(BACK_MS.minutes));
    if (now.getUTCMinutes() % SLOW_STEP_MINUTES === 0) {
      await rollUpHours(tx, since(BACK_MS.hours));
      await rollUpDays(tx, since(BACK_MS.days));
    }
    return { droppedPartitions: rows[0]?.dropped ?? 0 };
  });
}

async function rollUpMinutes(tx: ServersTransaction, since: Date): Promise<void> {
  await tx.$executeRaw`
    WITH looks AS (
      SELECT server_id, date_trunc('minute', at) AS start, ok, figures FROM server_samples
      WHERE at >= date_trunc('minute', ${since}::timestamptz)),
    counts AS (
      SELECT server_id, start, count(*)::int AS samples, count(*) FILTER (WHERE NOT ok)::int AS failures
      FROM looks GROUP BY server_id, start),
    parts AS (
      SELECT server_id, start, place, avg(value)::real AS average, max(value) AS peak
      FROM looks, unnest(figures) WITH ORDINALITY AS f(value, place)
      GROUP BY server_id, start, place),
    folded AS (
      SELECT server_id, start, array_agg(average ORDER BY place) AS average,
        array_agg(peak ORDER BY place) AS peak
      FROM parts GROUP BY server_id, start)
    INSERT INTO server_minutes (server_id, start, samples, failures, average, peak)
    SELECT server_id, start, samples, failures, average, peak
    FROM counts JOIN folded USING (server_id, start)
    ON CONFLICT (server_id, start) DO UPDATE SET samples = EXCLUDED.samples,
      failures = EXCLUDED.failures, average = EXCLUDED.average, peak = EXCLUDED.peak`;
}

async function rollUpHours(tx: ServersTransaction, since: Date): Promise<void> {
  await tx.$executeRaw`
    WITH looks AS (
      SELECT server_id, date_trunc('hour', start) AS start, samples, failures, average, peak
      FROM server_minutes WHERE start >= date_trunc('hour', ${since}::timestamptz)),
    counts AS (
      SELECT server_id, start, sum(samples)::int AS samples, sum(failures)::int AS failures
      FROM looks GROUP BY server_id, start),
    parts AS (
      SELECT server_id, start, place, max(top) AS peak,
        (sum(mean * samples) / nullif(sum(samples) FILTER (WHERE mean IS NOT NULL), 0))::real AS average
      FROM looks, unnest(average, peak) WITH ORDINALITY AS f(mean, top, place)
      GROUP BY server_id, start, place),
    folded AS (
      SELECT server_id, start, array_agg(average ORDER BY place) AS average,
        array_agg(peak ORDER BY place) AS peak
      FROM parts GROUP BY server_id, start)
    INSERT INTO server_hours (server_id, start, samples, failures, average, peak)
    SELECT server_id, start, samples, failures, average, peak
    FROM counts JOIN folded USING (server_id, start)
    ON CONFLICT (server_id, start) DO UPDATE SET samples = EXCLUDED.samples,
      failures = EXCLUDED.failures, average = EXCLUDED.average, peak = EXCLUDED.peak`;
}

/** Days as people in the town count them. */
async function rollUpDays(tx: ServersTransaction, since: Date): Promise<void> {
  await tx.$executeRaw`
    WITH looks AS (
      SELECT server_id, date_trunc('day', start, 'Europe/Berlin') AS start, samples, failures,
        average, peak
      FROM server_hours
      WHERE start >= date_trunc('day', ${since}::timestamptz, 'Europe/Berlin')),
    counts AS (
      SELECT server_id, start, sum(samples)::int AS samples, sum(failures)::int AS failures
      FROM looks GROUP BY server_id, start),
    parts AS (
      SELECT server_id, start, place, max(top) AS peak,
        (sum(mean * samples) / nullif(sum(samples) FILTER (WHERE mean IS NOT NULL), 0))::real AS average
      FROM looks, unnest(average, peak) WITH ORDINALITY AS f(mean, top, place)
      GROUP BY server_id, start, place),
    folded AS (
      SELECT server_id, start, array_agg(average ORDER BY place) AS average,
        array_agg(peak ORDER BY place) AS peak
      FROM parts GROUP BY server_id, start)
    INSERT INTO server_days (server_id, start, samples, failures, average, peak)
    SELECT server_id, start, samples, failures, average, peak
    FROM counts JOIN folded USING (server_id, start)
    ON CONFLICT (server_id, start) DO UPDATE SET samples = EXCLUDED.samples,
      failures = EXCLUDED.failures, average = EXCLUDED.average, peak = EXCLUDED.peak`;
}
