import type { Actor } from "../access/actor";
import type { Domain } from "../domain";

import { type Forecast, forecastServers } from "./forecast-servers";
import { everyTown } from "./read-usage-report";

/** The forecast, and what it was made from. */
export interface ForecastView extends Forecast {
  readonly recentPeak: number;
  /** Null: nothing was counted in the quarter before. */
  readonly earlierPeak: number | null;
}

const QUARTER_MS = 90 * 86_400_000;

/**
 * How many media servers the next quarter needs, from the peaks of the last two. Peaks of towns are
 * added up. Needs `usage.read` for the installation.
 */
export async function readForecast(
  domain: Domain,
  actor: Actor,
  peoplePerServer: number,
): Promise<ForecastView> {
  const nowMs = domain.clock.now().getTime();
  const [recentFrom, earlierFrom] = [
    new Date(nowMs - QUARTER_MS),
    new Date(nowMs - 2 * QUARTER_MS),
  ];
  let recentPeak = 0;
  let earlierPeak: number | null = null;
  for (const ctx of await everyTown(domain, actor)) {
    const rows = await ctx.transaction(
      (tx) => tx.$queryRaw<{ recent: number | null; earlier: number | null }[]>`
        SELECT max(count) FILTER (WHERE hour >= ${recentFrom}) AS recent,
          max(count) FILTER (WHERE hour < ${recentFrom}) AS earlier
        FROM usage_counters WHERE town_id = ${ctx.townId}::uuid AND kind = 'participants_peak'
          AND hour >= ${earlierFrom}`,
    );
    recentPeak += rows[0]?.recent ?? 0;
    const earlier = rows[0]?.earlier ?? null;
    if (earlier !== null) earlierPeak = (earlierPeak ?? 0) + earlier;
  }
  const forecast = forecastServers({ recentPeak, earlierPeak, peoplePerServer });
  return { ...forecast, recentPeak, earlierPeak };
}
