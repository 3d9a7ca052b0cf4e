import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  applyLevels,
  createDomain,
  DEFAULT_ALERT_LIMITS,
  type Domain,
  listServers,
  readOverview,
  recordLooks,
  registerServers,
  maintainFigures,
  systemJob,
} from "@stadtstube/domain";
import { createDatabase, type Database } from "@stadtstube/prisma";
import { createTestDatabase, type TestDatabase } from "@stadtstube/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";

import { messagesWith } from "../notify/compose-message";
import { BARE_ANSWER } from "../probe/observation";
import { RULES } from "../rules/rules";
import { observe, ServerWatch } from "./server-watch";
import { lookAfterWorker } from "./worker-watch";

let files: TestDatabase;
let database: Database;
let domain: Domain;
let folder: string;
let nowMs = Date.now();

beforeAll(async () => {
  files = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "stadtstube-mail-"));
  database = createDatabase(files.applicationUrl);
  domain = createDomain({
    database,
    clock: { now: () => new Date(nowMs) },
    grantSigner: { sign: () => Promise.reject(new TypeError("nobody meets here")) },
  });
  await maintainFigures(domain, systemJob);
});
afterAll(async () => {
  await database.close();
  await files.drop();
  await rm(folder, { recursive: true });
});

/** A round of the worker over itself. */
async function round(): Promise<void> {
  const [server] = await listServers(domain, systemJob);
  if (server === undefined) throw new TypeError("no worker");
  const { look, levels } = new ServerWatch(server).judge(
    await observe(
      () => Promise.resolve(BARE_ANSWER),
      () => nowMs,
    ),
    RULES,
  );
  await recordLooks(domain, systemJob, [look]);
  const seen = Object.entries(levels).map(([rule, level]) => {
    return { serverId: server.id, rule, level, inMaintenance: false };
  });
  await applyLevels(domain, systemJob, seen, {
    channels: ["mail"],
    compose: messagesWith(DEFAULT_ALERT_LIMITS),
  });
}

async function mails(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
}

it("a worker that stands still is an incident, told by another process, until it looks again", async () => {
  const settings = {
    ALERT_MAIL_TO: "it@musterstadt.example",
    ALERT_MAIL_FROM: "stadtstube@musterstadt.example",
    ALERT_MAIL_DIR: folder,
    ALERT_WEBHOOKS: [],
  };
  const options = { domain, settings, onError: (error: unknown) => expect.fail(String(error)) };
  expect(await lookAfterWorker(options)).toBe(false);
  const row = { kind: "worker" as const, name: "Wächter", region: "hier", url: null };
  await registerServers(domain, systemJob, [{ key: "worker", ...row }]);
  await round();
  nowMs += 50_000;
  expect(await lookAfterWorker(options)).toBe(false);
  expect(await mails()).toEqual([]);

  nowMs += 20_000;
  expect(await lookAfterWorker(options)).toBe(true);
  expect(await lookAfterWorker(options)).toBe(true);
  const told = await mails();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("worker-stopped");
  const { servers } = await readOverview(domain, systemJob);
  expect(servers).toMatchObject([
    { state: "unknown", alerts: [{ rule: "worker-stopped", level: "red" }] },
  ]);

  await round();
  expect(await lookAfterWorker(options)).toBe(false);
  const after = await readOverview(domain, systemJob);
  expect(after.servers).toMatchObject([{ state: "ok", alerts: [] }]);
});
