import type { TownTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { requireRight } from "../rights/require-right";
import { townContext, type TownContext } from "../town-context";

import {
  sumOf,
  type UsageDay,
  usageReport,
  type UsageReport,
  type UsageWeekHour,
} from "./usage-report";

interface Counted {
  readonly days: readonly UsageDay[];
  readonly week: readonly UsageWeekHour[];
}

/** A town's year (as the town counts its days). Needs `usage.read` there. */
export async function readUsageReport(ctx: TownContext, year: number): Promise<UsageReport> {
  const { days, week } = await readCounted(ctx, year);
  return usageReport(year, days, week);
}

/**
 * The year of all towns together. Peaks of towns are added up, although they need not have been at the
 * same time: rather too many than too few. Needs `usage.read` for the installation.
 */
export async function readUsageReportOfAll(
  domain: Domain,
  actor: Actor,
  year: number,
): Promise<UsageReport> {
  const all: Counted[] = [];
  for (const ctx of await everyTown(domain, actor)) all.push(await readCounted(ctx, year));
  const days = new Map<string, UsageDay>();
  for (const one of all.flatMap((counted) => counted.days)) {
    const known = days.get(one.day)?.counts ?? {};
    const peaks = (["participants_peak", "meetings_peak"] as const).map(
      (kind) => [kind, (known[kind] ?? 0) + (one.counts[kind] ?? 0)] as const,
    );
    const counts = { ...sumOf([known, one.counts]), ...Object.fromEntries(peaks) };
    days.set(one.day, { day: one.day, counts });
  }
  const sorted = [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
  return usageReport(
    year,
    sorted,
    all.flatMap((counted) => counted.week),
  );
}

/** Business of the actor in every town, who needs `usage.read` for the installation. */
export async function everyTown(domain: Domain, actor: Actor): Promise<readonly TownContext[]> {
  requireRight(actor, "usage.read", "installation");
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  return towns.map(({ id }) => townContext(domain, id as TownId, actor));
}

function readCounted(ctx: TownContext, year: number): Promise<Counted> {
  requireRight(ctx.actor, "usage.read", ctx.townId);
  return ctx.transaction(async (tx) => ({
    days: await readDays(ctx, tx, year),
    week: await readWeek(ctx, tx, year),
  }));
}

/** At most 366 rows; of peaks the day's highest, of all else its sum. */
function readDays(ctx: TownContext, tx: TownTransaction, year: number): Promise<UsageDay[]> {
  return tx.$queryRaw<UsageDay[]>`
    WITH counted AS (
      SELECT (hour AT TIME ZONE 'Europe/Berlin')::date AS day, kind, sum(count)::int AS total,
        max(count) AS most
      FROM usage_counters
      WHERE town_id = ${ctx.townId}::uuid
        AND hour >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')
        AND hour < make_timestamptz(${year + 1}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')
      GROUP BY 1, 2)
    SELECT day::text AS day, jsonb_object_agg(kind::text,
      CASE WHEN kind IN ('participants_peak', 'meetings_peak') THEN most ELSE total END) AS counts
    FROM counted GROUP BY day ORDER BY day`;
}

/** At most 168 rows. */
function readWeek(ctx: TownContext, tx: TownTransaction, year: number): Promise<UsageWeekHour[]> {
  return tx.$queryRaw<UsageWeekHour[]>`
    SELECT extract(isodow FROM hour AT TIME ZONE 'Europe/Berlin')::int AS weekday,
      extract(hour FROM hour AT TIME ZONE 'Europe/Berlin')::int AS hour, sum(count)::int AS entries
    FROM usage_counters
    WHERE town_id = ${ctx.townId}::uuid AND kind = 'participants_admitted'
      AND hour >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')
      AND hour < make_timestamptz(${year + 1}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')
    GROUP BY 1, 2`;
}
