import { joinSql, type ServersTransaction, sql } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import { type FigureName, figurePosition } from "./figures";
import {
  beginOf,
  type FoldRow,
  type HistoryPeriod,
  type HistorySpan,
  onGrid,
  stepsOf,
} from "./history-grid";
import { requireServerReader } from "./require-server-reader";
import { foldsOf, type Grain } from "./roll-up";

/** The course of some figures of one server. */
export interface History {
  readonly stepMs: number;
  readonly now: HistoryPeriod;
  /** The period before, of the same length; null when it was not asked for. */
  readonly before: HistoryPeriod | null;
}

/** What is asked: at most as many figures as there are. */
export interface HistoryQuery {
  readonly serverId: ServerId;
  readonly figures: readonly FigureName[];
  readonly span: HistorySpan;
  readonly withBefore: boolean;
}

/** A day of the town may begin this much before UTC's. */
const ZONE_MS = 2 * 3_600_000;

/**
 * The course of figures over a span and, if asked for, over the span before: at most 2 × 1,440 folds,
 * whatever the database holds. A server that is not there has an empty history. Needs `server.read`.
 */
export async function readHistory(
  domain: Domain,
  actor: Actor,
  { serverId, figures, span, withBefore }: HistoryQuery,
): Promise<History> {
  requireServerReader(actor);
  const steps = stepsOf(span);
  const nowMs = beginOf(steps, domain.clock.now().getTime());
  const beforeMs = nowMs - steps.count * steps.stepMs;
  const since = new Date((withBefore ? beforeMs : nowMs) - ZONE_MS);
  const places = figures.map(figurePosition);
  const rows = await domain.database.withServers((tx) =>
    readFolds(tx, steps.grain, { serverId, places, since, most: 2 * steps.count + 3 }),
  );
  const period = (fromMs: number) => onGrid(rows, figures, { ...steps, fromMs });
  return {
    stepMs: steps.stepMs,
    now: period(nowMs),
    before: withBefore ? period(beforeMs) : null,
  };
}

/** A fold as it comes: time in milliseconds, averages, peaks. */
type SentFold = readonly [number, FoldRow["average"], FoldRow["peak"]];

/** The newest `most` folds since then; as one document, because thousands of rows take the driver longer. */
async function readFolds(
  tx: ServersTransaction,
  grain: Grain,
  query: {
    readonly serverId: string;
    readonly places: readonly number[];
    readonly since: Date;
    readonly most: number;
  },
): Promise<readonly FoldRow[]> {
  const { serverId, places, since, most } = query;
  if (places.length === 0) return [];
  const averages = joinSql(places.map((place) => sql`average[${place}::int]`));
  const peaks = joinSql(places.map((place) => sql`peak[${place}::int]`));
  const rows = await tx.$queryRaw<{ folds: string }[]>(sql`
    SELECT coalesce(json_agg(json_build_array((extract(epoch FROM start) * 1000)::bigint,
      ARRAY[${averages}], ARRAY[${peaks}])), '[]')::text AS folds
    FROM (SELECT start, average, peak FROM ${foldsOf(grain)}
      WHERE server_id = ${serverId}::uuid AND start >= ${since} ORDER BY start DESC LIMIT ${most})
      AS newest`);
  const folds = JSON.parse(rows[0]?.folds ?? "[]") as readonly SentFold[];
  return folds.map(([startMs, average, peak]) => ({ start: new Date(startMs), average, peak }));
}
