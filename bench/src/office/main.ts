/**
 * `npm run -w bench office`: 200 servers with three years of figures. Every page of the administration
 * within 100 ms, every query of a plot within 50 ms, 500 servers looked at within half an interval;
 * exits with 1 when something is slower. Needs some gigabytes of disk for a while.
 */
import { createServer } from "node:net";

import { createDomain, type Domain } from "@stadtstube/domain";
import { createDatabase } from "@stadtstube/prisma";
import { DEMO_TOWN } from "@stadtstube/prisma/setup";

import { officeServers, showWorkerMetrics } from "../env";
import { formatTable } from "../table";
import { type MeasuredProduct, withProduct } from "../with-product";
import { startFakeBridges } from "./fake-bridges";
import { addServers, fillHistory } from "./fill-history";
import { fillTowns } from "./fill-towns";
import { timePages, timePlots, type Timing } from "./measure";
import { measureRounds } from "./measure-rounds";
import { measureStorage } from "./measure-storage";
import { signIn } from "./sign-in";

const [PAGE_MS, PLOT_MS, ROUND_MS] = [100, 50, 5_000];
const WATCHED = 500;
const YEARS = 3;

const OF_EVERYTHING = [
  ...["/", "/server", "/stoerungen", "/wartung", "/nutzung", "/nutzung/prognose", "/staedte"],
  ...[
    "/staedte/neu",
    "/ankuendigungen",
    "/vereine",
    "/termine",
    "/namen",
    "/meldungen",
    "/datenschutz",
  ],
  ...["/protokoll", "/personen", "/konto", `/staedte/${DEMO_TOWN.id}`],
];
const pagesOf = (id: string) =>
  ["tag", "woche", "monat", "jahr"].map((span) => `/server/${id}?zeitraum=${span}&vergleich=1`);

const metricsPort = await freePort();
showWorkerMetrics(metricsPort);
const isFast = await withProduct(measureAll);
process.exit(isFast ? 0 : 1);

async function measureAll(product: MeasuredProduct): Promise<boolean> {
  const database = createDatabase(product.databaseUrl, { timeoutMs: 600_000 });
  const grantSigner = { sign: () => Promise.reject(new TypeError("nobody meets here")) };
  const domain = createDomain({ database, grantSigner });
  const bridges = await startFakeBridges(WATCHED);
  try {
    return await measureWith(product, domain, bridges.urls);
  } finally {
    bridges.close();
    await database.close();
  }
}

async function measureWith(
  product: MeasuredProduct,
  domain: Domain,
  urls: readonly string[],
): Promise<boolean> {
  const cookie = await signIn(product.firstSignInUrl ?? "");
  const ids = await addServers(domain, urls.slice(0, officeServers));
  const started = performance.now();
  await fillHistory(domain, ids);
  await fillTowns(domain, ids);
  say(`filled in ${Math.round((performance.now() - started) / 1_000)} s`);
  const storage = await measureStorage(domain);
  const total = storage.reduce((sum, { megabytes }) => sum + megabytes, 0);
  const perServerYear = Math.round((total / officeServers / YEARS) * 10) / 10;
  say(formatTable([["table", "MB"], ...storage.map((row) => [row.table, row.megabytes])]));
  say(`${Math.round(total)} MB: per server and year ${perServerYear} MB`);

  const paths = [...OF_EVERYTHING, ...pagesOf(ids[0] ?? "")];
  const pages = await timePages(product.adminUrl, cookie, paths);
  const plots = await timePlots(domain, ids);
  say(table(`pages, ${officeServers} servers`, pages, PAGE_MS));
  say(table("queries", plots, PLOT_MS));

  await addServers(domain, urls.slice(officeServers));
  const round = await measureRounds(`http://127.0.0.1:${metricsPort}/metrics`, 4);
  const longestMs = Math.round(round.longestMs);
  say(`one worker, ${WATCHED} servers: ${longestMs} ms a round at most, limit ${ROUND_MS}`);
  const limits = { PAGE_MS, PLOT_MS, ROUND_MS };
  const results = { limits, storage, perServerYear, pages, plots, longestMs };
  say(JSON.stringify({ benchmark: "office", servers: officeServers, ...results }));
  const isWithin = (all: readonly Timing[], limit: number) => all.every(({ p95 }) => p95 <= limit);
  return isWithin(pages, PAGE_MS) && isWithin(plots, PLOT_MS) && longestMs <= ROUND_MS;
}

function table(title: string, timings: readonly Timing[], limit: number): string {
  const rows = timings.map(({ name, p50, p95 }) => [name, p50, p95, limit]);
  return formatTable([[`${title} (ms)`, "p50", "p95", "limit"], ...rows]);
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return address.port;
}
