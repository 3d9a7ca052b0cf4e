import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { readOverview, readServiceState, systemJob } from "@stadtstube/domain";
import { buildTown, seedTown } from "@stadtstube/prisma/setup";
import { createTestDatabase, type TestDatabase } from "@stadtstube/prisma/testing";
import { createLogger } from "@stadtstube/runtime";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { eventually } from "../testing/eventually";
import { json, SmallServers } from "../testing/small-server";
import { createWorkerParts, type WorkerParts } from "./container";
import { readWorkerEnv } from "./env";
import { Worker } from "./worker";
import { createWorkerMetrics } from "./worker-metrics";

const servers = new SmallServers();
let files: TestDatabase;
let mailFolder: string;
const running: { worker: Worker; parts: WorkerParts }[] = [];

beforeAll(async () => {
  files = await createTestDatabase();
  mailFolder = await mkdtemp(path.join(tmpdir(), "stadtstube-mail-"));
  await seedTown(files.ownerUrl, buildTown({ id: randomUUID(), hosts: ["worker.example"] }));
});
afterEach(async () => {
  for (const { worker, parts } of running.splice(0)) {
    await worker.stop();
    await parts.close();
  }
  await servers.close();
});
afterAll(async () => {
  await files.drop();
  await rm(mailFolder, { recursive: true });
});

async function readMails(): Promise<readonly string[]> {
  const names = await readdir(mailFolder);
  return Promise.all(names.map((name) => readFile(path.join(mailFolder, name), "utf8")));
}

function readSubject(mail: string): string {
  return /^Subject: (.*)$/m.exec(mail)?.[1]?.trim() ?? "";
}

async function startWorker(registrations: readonly object[]): Promise<WorkerParts> {
  const parts = createWorkerParts(files.applicationUrl, () => undefined);
  const settings = readWorkerEnv({
    DATABASE_URL: files.applicationUrl,
    WORKER_SERVERS: JSON.stringify(registrations),
    WORKER_PROBE_INTERVAL_MS: "500",
    ALERT_MAIL_TO: "it@musterstadt.example",
    ALERT_MAIL_DIR: mailFolder,
  });
  const log = createLogger({ process: "worker", level: "silent" });
  const worker = new Worker({ ...parts, settings, log, metrics: createWorkerMetrics() });
  running.push({ worker, parts });
  await worker.start();
  return parts;
}

const bridge = (url: URL) => ({
  key: "bridge",
  kind: "bridge",
  name: "Brücke",
  region: "Musterstadt",
  url: url.href,
});

describe("the worker", () => {
  it("writes down what it sees, one hanging server or not, and calls an outage red", async () => {
    let isUp = true;
    const well = await servers.start({
      "/about/health": (response) => response.writeHead(isUp ? 200 : 500).end(),
      "/colibri/stats": json({ stress_level: 0.2, conferences: 3 }),
    });
    const hanging = await servers.start({ "/stats": () => undefined });
    const focus = { ...bridge(hanging), key: "focus", kind: "focus", name: "Fokus" };
    const { domain } = await startWorker([
      bridge(well),
      focus,
      { ...bridge(well), key: "db", kind: "database", name: "Datenbank", url: null },
    ]);
    const find = async (name: string) => {
      const overview = await readOverview(domain, systemJob);
      return overview.servers.find((server) => server.name === name);
    };
    await eventually(async () =>
      (await find("Brücke"))?.state === "ok" ? undefined : "the bridge is not known to be well",
    );
    expect(await find("Brücke")).toMatchObject({ figures: { stress: 0.2, conferences: 3 } });
    await eventually(async () =>
      (await find("Datenbank"))?.state === "ok" ? undefined : "the database is not known",
    );
    isUp = false;
    await eventually(
      async () => ((await find("Brücke"))?.state === "red" ? undefined : "the outage is not seen"),
      { timeoutMs: 30_000 },
    );
    expect(await find("Fokus")).toMatchObject({ failure: "probe.timeout" });
    await eventually(
      async () => {
        const mails = await readMails();
        return mails.some((mail) => mail.includes("Medienserver") || mail.includes("reachable"))
          ? undefined
          : "nobody was told";
      },
      { timeoutMs: 30_000 },
    );
  });

  it("tells the home page and town IT of an outage and of its end; of maintenance the home page only", async () => {
    let [isUp, drain] = [true, false];
    const server = await servers.start({
      "/about/health": (response) => response.writeHead(isUp ? 200 : 500).end(),
      "/colibri/stats": (response) => response.end(JSON.stringify({ stress_level: 0.2, drain })),
    });
    const { domain } = await startWorker([{ ...bridge(server), key: "east", name: "Ost" }]);
    const expectLevel = (wanted: string) =>
      eventually(
        async () => {
          const { level } = await readServiceState(domain);
          return level === wanted ? undefined : `the home page says ${level}, not ${wanted}`;
        },
        { timeoutMs: 30_000 },
      );
    const expectMail = (subject: string) =>
      eventually(
        async () => {
          const mails = await readMails();
          return mails.some((mail) => readSubject(mail).startsWith(subject))
            ? undefined
            : `no mail says ${subject}`;
        },
        { timeoutMs: 30_000 },
      );
    await expectLevel("ok");
    drain = true;
    await expectLevel("maintenance");
    drain = false;
    await expectLevel("ok");
    isUp = false;
    await expectLevel("down");
    await expectMail("Warnung: Ost");
    isUp = true;
    await expectLevel("ok");
    await expectMail("Vorbei: Ost");
    const told = (await readMails()).map(readSubject).filter((one) => one.includes(": Ost "));
    expect(told.toSorted()).toEqual(["Vorbei: Ost (reachable)", "Warnung: Ost (reachable)"]);
  });

  it("runs as one of two: the second takes over when the first ends", async () => {
    const seen = { first: 0, second: 0 };
    const counting = (who: keyof typeof seen) =>
      servers.start({
        "/about/health": (response) => {
          seen[who] += 1;
          response.end();
        },
        "/colibri/stats": json({}),
      });
    // The later start registers its own address, so the leader's looks go there.
    await startWorker([bridge(await counting("first"))]);
    await eventually(() => (seen.first > 0 ? undefined : "nobody looked"));
    await startWorker([bridge(await counting("second"))]);
    await eventually(() => (seen.second > 0 ? undefined : "the leader did not see the change"));
    const [first] = running.splice(0, 1);
    await first?.worker.stop();
    await first?.parts.close();
    const before = seen.second;
    await eventually(() => (seen.second > before ? undefined : "nobody took over"));
  });

  it("tells wrong settings without their values", () => {
    const settings = { DATABASE_URL: "mysql://secret@x", WORKER_ALLOWED_NETWORKS: "everything" };
    const printed: string[] = [];
    expect(() => readWorkerEnv(settings, (text) => printed.push(text))).toThrow("DATABASE_URL");
    expect(printed.join()).toContain("WORKER_ALLOWED_NETWORKS");
    expect(printed.join()).not.toContain("secret");
  });
});
