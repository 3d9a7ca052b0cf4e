import type { ServersTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import { type FigureName, figurePosition } from "./figures";
import { requireServerReader } from "./require-server-reader";

/** How far back. */
export type HistorySpan = "day" | "week" | "month" | "year";

/** One point of a plot: a minute, an hour or a day. Null: the server gave no figure. */
export interface HistoryPoint {
  readonly atMs: number;
  readonly average: number | null;
  readonly peak: number | null;
}

const DAY_MS = 86_400_000;

const SPANS: Readonly<Record<HistorySpan, { readonly days: number; readonly grain: Grain }>> = {
  day: { days: 1, grain: "minutes" },
  week: { days: 7, grain: "hours" },
  month: { days: 31, grain: "hours" },
  year: { days: 366, grain: "days" },
};

type Grain = "minutes" | "hours" | "days";

interface Row {
  readonly start: Date;
  readonly average: number | null;
  readonly peak: number | null;
}

/** One figure of one server over a span, oldest first: at most 1,440 points. Needs `server.read`. */
export async function readHistory(
  domain: Domain,
  actor: Actor,
  query: {
    readonly serverId: ServerId;
    readonly figure: FigureName;
    readonly span: HistorySpan;
  },
): Promise<readonly HistoryPoint[]> {
  requireServerReader(actor);
  const { days, grain } = SPANS[query.span];
  const since = new Date(domain.clock.now().getTime() - days * DAY_MS);
  const place = figurePosition(query.figure);
  const rows = await domain.database.withServers((tx) =>
    readRows(tx, grain, { ...query, place, since }),
  );
  return rows.map(({ start, average, peak }) => ({ atMs: start.getTime(), average, peak }));
}

function readRows(
  tx: ServersTransaction,
  grain: Grain,
  { serverId, place, since }: { serverId: string; place: number; since: Date },
): Promise<Row[]> {
  switch (grain) {
    case "minutes":
      return tx.$queryRaw<Row[]>`
        SELECT start, average[${place}::int] AS average, peak[${place}::int] AS peak
        FROM server_minutes WHERE server_id = ${serverId}::uuid AND start >= ${since} ORDER BY start`;
    case "hours":
      return tx.$queryRaw<Row[]>`
        SELECT start, average[${place}::int] AS average, peak[${place}::int] AS peak
        FROM server_hours WHERE server_id = ${serverId}::uuid AND start >= ${since} ORDER BY start`;
    case "days":
      return tx.$queryRaw<Row[]>`
        SELECT start, average[${place}::int] AS average, peak[${place}::int] AS peak
        FROM server_days WHERE server_id = ${serverId}::uuid AND start >= ${since} ORDER BY start`;
  }
}
