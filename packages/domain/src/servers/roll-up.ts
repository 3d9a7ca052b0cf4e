import { type ServersTransaction, sql, type Sql } from "@stadtstube/prisma";

/** How long one folded row lasts; days as people in the town count them. */
export type Grain = "minutes" | "hours" | "days";

/** From where to where; a look is a fold of one, whose average is its peak. */
const STEPS: Readonly<
  Record<Grain, { readonly unit: string; readonly from: Sql; readonly into: Sql }>
> = {
  minutes: {
    unit: "minute",
    from: sql`(SELECT server_id, at AS start, 1 AS samples, (NOT ok)::int AS failures,
      figures AS average, figures AS peak FROM server_samples)`,
    into: sql`server_minutes`,
  },
  hours: { unit: "hour", from: sql`server_minutes`, into: sql`server_hours` },
  days: { unit: "day", from: sql`server_hours`, into: sql`server_days` },
};

/** The table with the folds of a grain. */
export function foldsOf(grain: Grain): Sql {
  return STEPS[grain].into;
}

/**
 * Folds what is finer into one grain, from the fold that contains `since`. Running it twice changes
 * nothing. An average weighs every look alike; a figure nobody gave stays unknown.
 */
export async function rollUp(tx: ServersTransaction, grain: Grain, since: Date): Promise<void> {
  const { unit, from, into } = STEPS[grain];
  await tx.$executeRaw(sql`
    WITH finer AS (
      SELECT server_id, date_trunc(${unit}, start, 'Europe/Berlin') AS start, samples, failures,
        average, peak
      FROM ${from} AS source
      WHERE start >= date_trunc(${unit}, ${since}::timestamptz, 'Europe/Berlin')),
    counts AS (
      SELECT server_id, start, sum(samples)::int AS samples, sum(failures)::int AS failures
      FROM finer GROUP BY server_id, start),
    parts AS (
      SELECT server_id, start, place, max(top) AS peak,
        (sum(mean * samples) / nullif(sum(samples) FILTER (WHERE mean IS NOT NULL), 0))::real AS average
      FROM finer, unnest(average, peak) WITH ORDINALITY AS f(mean, top, place)
      GROUP BY server_id, start, place),
    folded AS (
      SELECT server_id, start, array_agg(average ORDER BY place) AS average,
        array_agg(peak ORDER BY place) AS peak
      FROM parts GROUP BY server_id, start)
    INSERT INTO ${into} (server_id, start, samples, failures, average, peak)
    SELECT server_id, start, samples, failures, average, peak
    FROM counts JOIN folded USING (server_id, start)
    ON CONFLICT (server_id, start) DO UPDATE SET samples = EXCLUDED.samples,
      failures = EXCLUDED.failures, average = EXCLUDED.average, peak = EXCLUDED.peak`);
}
