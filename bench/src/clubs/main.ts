/**
 * `npm run -w bench clubs`: one town with 200 clubs, five series each, two years: more than 100,000 dates.
 * List, conflicts, feed and public calendar each within 50 ms in PostgreSQL; exits with 1 when something is
 * slower. The plans of the slowest statements go to `bench/test-results/clubs-plans.txt`.
 */
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  type AccountId,
  type ClubId,
  createDomain,
  listDates,
  listPublicCategories,
  listPublicDates,
  type Organiser,
  previewGathering,
  type RoomId,
  townContext,
  type TownId,
  visitor,
  writeFeed,
  writePublicCalendar,
} from "@stadtstube/domain";
import { createDatabase, type Database } from "@stadtstube/prisma";
import { startEmbeddedPostgres } from "@stadtstube/prisma/embedded";
import { buildTown, migrate, seedTown } from "@stadtstube/prisma/setup";

import { percentile } from "../percentile";
import { formatTable } from "../table";
import { explain, timeOf } from "./explain";
import { CLUBS, fillClubs, idOf } from "./fill-clubs";
import { type Statement, statementsOf, watchDriver } from "./watch-statements";

const LIMIT_MS = 50;
const TIMES = 20;
const TOWN = "70000000-0000-4000-8000-000000000001" as TownId;
const DAY_MS = 86_400_000;
const PLANS = path.resolve(import.meta.dirname, "../../test-results/clubs-plans.txt");

/** One question, and what it cost in PostgreSQL. */
interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** Median with the way there and back, the driver, and the transaction around it. */
  readonly outside: number;
  readonly slowest: Statement;
}

const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-bench-clubs-"));
const server = await startEmbeddedPostgres({
  ...{ dataDir: folder, port: 0 },
  password: randomBytes(18).toString("base64url"),
  applicationPassword: randomBytes(18).toString("base64url"),
});
let isFast = false;
try {
  await migrate(server.ownerUrl);
  await seedTown(server.ownerUrl, buildTown({ id: TOWN, hosts: ["bench.example"] }));
  const dates = await fillClubs(databaseOf(server.superuserUrl, server.ownerUrl), TOWN);
  say(`${CLUBS} clubs, ${dates} dates`);
  watchDriver();
  const database = createDatabase(server.applicationUrl);
  isFast = await measureAll(database);
  await database.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(isFast ? 0 : 1);

async function measureAll(database: Database): Promise<boolean> {
  const measured: Measured[] = [];
  for (const [name, ask] of Object.entries(questionsTo(database))) {
    measured.push(await measure(database, name, ask));
  }
  const rows = measured.map(({ name, p50, p95, outside }) => {
    return [name, p50, p95, ratio(p95), outside];
  });
  const head = ["in PostgreSQL (ms)", "p50", "p95", `of ${LIMIT_MS} ms`, "with driver, p50"];
  say(formatTable([head, ...rows]));
  const plans: string[] = [];
  for (const { name, slowest } of measured) {
    plans.push(`## ${name}\n\n${slowest.text}\n\n${await explain(database, TOWN, slowest)}`);
  }
  await mkdir(path.dirname(PLANS), { recursive: true });
  await writeFile(PLANS, `${plans.join("\n\n")}\n`);
  say(`plans: ${path.relative(process.cwd(), PLANS)}`);
  const results = measured.map(({ slowest: _, ...figures }) => figures);
  say(JSON.stringify({ benchmark: "clubs", limitMs: LIMIT_MS, results }));
  return measured.every(({ p95 }) => p95 <= LIMIT_MS);
}

/** What is asked of a full town, each time of another club. */
function questionsTo(database: Database): Record<string, (turn: number) => Promise<unknown>> {
  const grantSigner = { sign: () => Promise.reject(new TypeError("nobody meets here")) };
  const domain = createDomain({ database, grantSigner });
  const anybody = () => townContext(domain, TOWN, visitor(randomBytes(8).toString("hex")));
  const now = new Date();
  const later = new Date(now.getTime() + 30 * DAY_MS);
  const farAhead = new Date(now.getTime() + 600 * DAY_MS);
  const search = { from: now, before: null, text: "", category: "", most: 301 };
  const meetingsUrl = "https://treffen.musterstadt.example/treffen";
  const clubOf = (turn: number) => idOf("club", 1 + ((turn * 7) % CLUBS)) as ClubId;
  const ofClub = (turn: number) => {
    const membership = { clubId: clubOf(turn), role: "owner", state: "approved" } as const;
    const id = idOf("account", 1 + ((turn * 7) % CLUBS)) as AccountId;
    const organiser: Organiser = { kind: "organiser", id, townId: TOWN, memberships: [membership] };
    return townContext(domain, TOWN, organiser);
  };
  return {
    "a club's dates": (turn) =>
      listDates(ofClub(turn), { clubId: clubOf(turn), gatheringId: null, most: 30 }),
    "conflicts of a new series": (turn) =>
      previewGathering(ofClub(turn), {
        ...{ clubId: clubOf(turn), gatheringId: null, roomId: roomOf(1 + ((turn * 7) % CLUBS)) },
        ...{ title: "Neues", agenda: "", durationMinutes: 120, rhythm: "weekly", until: "" },
        ...{ start: `${farAhead.toISOString().slice(0, 10)}T19:30`, count: null, holidaysOf: "" },
        pauses: [],
      }),
    "a club's feed": (turn) => {
      const secret = String(1 + ((turn * 7) % CLUBS)).padStart(43, "x");
      return writeFeed(anybody(), { secret, meetingsUrl });
    },
    "a month of the public calendar": () =>
      listPublicDates(anybody(), { ...search, before: later }),
    "a search that finds": () =>
      listPublicDates(anybody(), { ...search, before: later, text: "von 17" }),
    "a search that finds nothing at all": () =>
      listPublicDates(anybody(), { ...search, text: "Elefant", most: 1 }),
    "a category": () => listPublicDates(anybody(), { ...search, category: "Sport" }),
    "the next public dates": () => listPublicDates(anybody(), { ...search, most: 5 }),
    "the public categories": () => listPublicCategories(anybody()),
    "the public feed": () => writePublicCalendar(anybody(), { meetingsUrl, name: "Musterstadt" }),
  };
}

function roomOf(n: number): RoomId {
  return `b0000000-0000-4000-8000-${String(n * 5).padStart(12, "0")}` as RoomId;
}

async function measure(
  database: Database,
  name: string,
  ask: (turn: number) => Promise<unknown>,
): Promise<Measured> {
  await ask(0);
  const lengths: number[] = [];
  const outside: number[] = [];
  let slowest: Statement = { text: "", values: [], ms: -1 };
  for (let turn = 1; turn <= TIMES; turn += 1) {
    const statements = await statementsOf(() => ask(turn));
    const questions = statements.filter(({ text }) => /^\s*SELECT\s(?!set_config)/i.test(text));
    if (questions.length === 0) throw new Error(`${name} asked nothing`);
    outside.push(statements.reduce((sum, { ms }) => sum + ms, 0));
    let total = 0;
    for (const one of questions) {
      const ms = await timeOf(database, TOWN, one);
      if (ms > slowest.ms) slowest = { ...one, ms };
      total += ms;
    }
    lengths.push(total);
  }
  const round = (values: readonly number[], fraction: number) =>
    Math.round(percentile(values, fraction) * 10) / 10;
  const [p50, p95] = [round(lengths, 0.5), round(lengths, 0.95)];
  return { name, p50, p95, outside: round(outside, 0.5), slowest };
}

function ratio(ms: number): string {
  return `${Math.round((ms / LIMIT_MS) * 100)} %`;
}

/** The superuser's address of the database that the owner's names. */
function databaseOf(superuserUrl: string, ownerUrl: string): string {
  const address = new URL(superuserUrl);
  address.pathname = new URL(ownerUrl).pathname;
  return address.href;
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
