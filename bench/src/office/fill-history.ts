/** Three years of looks at many servers, written at once in the form in which the worker keeps them. */
import { type Domain, FIGURES, type FigureName } from "@stadtstube/domain";
import { type ServersTransaction, sql, type Sql } from "@stadtstube/prisma";

const [MINUTE_S, HOUR_S, DAY_S] = [60, 3_600, 86_400];

/** What a bridge says of itself; all other figures stay unknown, as they do in reality. */
export const GIVEN: readonly FigureName[] = [
  "stress",
  "conferences",
  "participants",
  "largestConference",
  "incomingKbps",
  "outgoingKbps",
  "incomingLoss",
  "outgoingLoss",
  "rttMs",
  "highLossEndpoints",
  "iceFailedShare",
  "xmppMissing",
  "iceFailed",
  "iceSucceeded",
];

/** Each kind of row, how far apart its rows are, how long they are kept, and how partitions step. */
const KEPT = [
  { table: "server_days", stepS: DAY_S, keptS: 3 * 365 * DAY_S, partS: 365 * DAY_S },
  { table: "server_hours", stepS: HOUR_S, keptS: 420 * DAY_S, partS: 28 * DAY_S },
  { table: "server_minutes", stepS: MINUTE_S, keptS: 34 * DAY_S, partS: DAY_S },
  { table: "server_samples", stepS: 10, keptS: 3 * DAY_S, partS: DAY_S },
] as const;

/** Adds servers at these addresses; returns their ids. */
export async function addServers(
  domain: Domain,
  urls: readonly string[],
): Promise<readonly string[]> {
  const rows = urls.map((url, index) => ({
    ...{ id: crypto.randomUUID(), kind: "bridge" as const, createdAt: new Date() },
    ...{ name: `Medienserver ${index + 1}`, region: `Ort ${(index % 8) + 1}`, url },
  }));
  await domain.database.withServers((tx) => tx.server.createMany({ data: rows }));
  return rows.map(({ id }) => id);
}

/**
 * Fills the past of these servers as if the worker had looked every ten seconds for three years, and
 * had dropped what is too old: `days` for three years, `hours`, `minutes` and looks as long as they live.
 */
export async function fillHistory(domain: Domain, ids: readonly string[]): Promise<void> {
  for (const kept of KEPT) {
    for (let ago = kept.keptS; ago >= 0; ago -= kept.partS) {
      await domain.database.withServers((tx) => fillPart(tx, ids, kept, ago));
    }
  }
  await domain.database.withServers((tx) => tx.$executeRaw`ANALYZE`);
}

async function fillPart(
  tx: ServersTransaction,
  ids: readonly string[],
  { table, stepS, keptS, partS }: (typeof KEPT)[number],
  ago: number,
): Promise<void> {
  const from = sql`date_trunc('hour', now()) - ${ago} * interval '1 second'`;
  await tx.$queryRaw(sql`SELECT maintain_server_partitions(${from})`);
  await tx.$queryRaw(sql`SELECT maintain_server_partitions(now())`);
  const until = Math.max(ago - partS, 0);
  const list = figureList();
  const moments = sql`generate_series(
    GREATEST(${from}, date_trunc('hour', now()) - ${keptS} * interval '1 second'),
    date_trunc('hour', now()) - ${until + stepS} * interval '1 second',
    ${stepS} * interval '1 second') AS moment(start)`;
  const servers = sql`unnest(${[...ids]}::uuid[]) AS server(id)`;
  const [day, hour] = [sql`'day'`, sql`'hour'`];
  const into = {
    server_days: fold(sql`server_days`, list, sql`date_trunc(${day}, start, 'Europe/Berlin')`),
    server_hours: fold(sql`server_hours`, list, sql`date_trunc(${hour}, start)`),
    server_minutes: fold(sql`server_minutes`, list, sql`start`),
    server_samples: sql`INSERT INTO server_samples (server_id, at, ok, figures)
      SELECT server.id, start, true, ${list}`,
  }[table];
  await tx.$executeRaw(sql`${into} FROM ${moments}, ${servers} ON CONFLICT DO NOTHING`);
}

function fold(table: Sql, list: Sql, start: Sql): Sql {
  return sql`INSERT INTO ${table} (server_id, start, samples, failures, average, peak)
    SELECT server.id, ${start}, 6, 0, ${list}, ${list}`;
}

/** Random figures in the database's order, unknown ones as NULL. */
function figureList(): Sql {
  const [known, unknown] = [sql`(random() * 100)::real`, sql`NULL::real`];
  const parts = FIGURES.map((name) => (GIVEN.includes(name) ? known : unknown));
  const joined = parts.reduce((before, part) => sql`${before}, ${part}`);
  return sql`ARRAY[${joined}]`;
}
