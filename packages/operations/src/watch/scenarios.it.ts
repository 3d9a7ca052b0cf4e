/** What befalls a media server, minute by minute on a clock of our own: alert, mail, home page, and their end. */
import {
  applyLevels,
  createDomain,
  DEFAULT_ALERT_LIMITS,
  deliverNotifications,
  type Domain,
  type Figures,
  listServers,
  maintainFigures,
  readOverview,
  readServiceState,
  recordLooks,
  registerServers,
  systemJob,
} from "@stadtstube/domain";
import { createDatabase, type Database } from "@stadtstube/prisma";
import { createTestDatabase, type TestDatabase } from "@stadtstube/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { messagesWith } from "../notify/compose-message";
import { ProbeFailure, type ProbeFailureCode } from "../probe/failure";
import { type Answer, BARE_ANSWER } from "../probe/observation";
import { RULES } from "../rules/rules";
import { observe, ServerWatch } from "./server-watch";

const ROUND_MS = 10_000;
const WELL: Figures = { stress: 0.2, participants: 20, outgoingLoss: 0.001, rttMs: 20 };

let files: TestDatabase;
let database: Database;
let domain: Domain;
let nowMs = Date.now();
let watch: ServerWatch;
let told: string[] = [];

beforeAll(async () => {
  files = await createTestDatabase();
  database = createDatabase(files.applicationUrl);
  domain = createDomain({
    database,
    clock: { now: () => new Date(nowMs) },
    grantSigner: { sign: () => Promise.reject(new TypeError("nobody meets here")) },
  });
  await maintainFigures(domain, systemJob);
  const row = {
    kind: "bridge" as const,
    name: "Brücke",
    region: "hier",
    url: "http://127.0.0.1:1",
  };
  await registerServers(domain, systemJob, [{ key: "bridge", ...row }]);
});
afterAll(async () => {
  await database.close();
  await files.drop();
});
beforeEach(async () => {
  const [server] = await listServers(domain, systemJob);
  if (server === undefined) throw new TypeError("no server");
  watch = new ServerWatch(server);
  told = [];
});

const well = (figures: Figures = {}): Answer => ({
  ...BARE_ANSWER,
  figures: { ...WELL, ...figures },
});

/** As many rounds of the worker as fit into this time, each seeing this. */
async function lookFor(seconds: number, seen: Answer | ProbeFailureCode): Promise<void> {
  for (let passedMs = 0; passedMs < seconds * 1_000; passedMs += ROUND_MS) {
    nowMs += ROUND_MS;
    const probe = () =>
      typeof seen === "string" ? Promise.reject(new ProbeFailure(seen)) : Promise.resolve(seen);
    const { look, levels } = watch.judge(await observe(probe, () => nowMs), RULES);
    await recordLooks(domain, systemJob, [look]);
    const all = Object.entries(levels).map(([rule, level]) => {
      return { serverId: look.serverId, rule, level, inMaintenance: false };
    });
    await applyLevels(domain, systemJob, all, {
      channels: ["mail"],
      compose: messagesWith(DEFAULT_ALERT_LIMITS),
    });
  }
  await deliverNotifications(domain, systemJob, ({ subject }) => {
    told.push(subject);
    return Promise.resolve();
  });
}

/** What the administration, the home page and the mails say. */
async function said() {
  const { servers } = await readOverview(domain, systemJob);
  const { level } = await readServiceState(domain);
  const alerts = servers.flatMap((one) =>
    one.alerts.map(({ rule, level: how }) => `${rule} ${how}`),
  );
  return { state: servers[0]?.state, alerts, home: level, told: [...told].sort() };
}

const CALM = { state: "ok", alerts: [], home: "ok" };

describe("a media server that", () => {
  it("crashes and comes back", async () => {
    await lookFor(10, well());
    expect(await said()).toEqual({ ...CALM, told: [] });
    await lookFor(10, "probe.unreachable");
    expect(await said()).toMatchObject({ state: "unknown", alerts: [], told: [] });
    await lookFor(10, "probe.unreachable");
    const opened = "Warnung: Brücke (reachable)";
    const red = { state: "red", alerts: ["reachable red"], home: "down", told: [opened] };
    expect(await said()).toEqual(red);
    await lookFor(10, well());
    expect(await said()).toEqual({ ...CALM, told: ["Vorbei: Brücke (reachable)", opened] });
  });

  it("loses packets for ten minutes, first some and then many", async () => {
    await lookFor(9 * 60, well({ outgoingLoss: 0.03 }));
    expect(await said()).toEqual({ ...CALM, told: [] });
    await lookFor(90, well({ outgoingLoss: 0.03 }));
    const yellow = "Warnung: Brücke (outgoing-loss)";
    expect(await said()).toMatchObject({
      ...{ state: "yellow", alerts: ["outgoing-loss yellow"], told: [yellow] },
    });
    await lookFor(11 * 60, well({ outgoingLoss: 0.08 }));
    const worse = "Verschlechtert: Brücke (outgoing-loss)";
    expect(await said()).toMatchObject({ state: "red", told: [worse, yellow] });
    await lookFor(20, well());
    expect(await said()).toEqual({
      ...CALM,
      told: [worse, "Vorbei: Brücke (outgoing-loss)", yellow],
    });
  });

  it("answers no more, though its port is open: its page of figures is frozen", async () => {
    await lookFor(20, "probe.timeout");
    expect(await said()).toMatchObject({ alerts: ["reachable red"], home: "down" });
    await lookFor(10, well());
    expect(await said()).toMatchObject(CALM);
  });

  it("drains: that was meant, and alarms nobody", async () => {
    await lookFor(60, { ...well(), draining: true });
    expect(await said()).toEqual({
      ...{ state: "maintenance", alerts: [], home: "maintenance", told: [] },
    });
    await lookFor(10, well());
    expect(await said()).toEqual({ ...CALM, told: [] });
  });

  it("is not looked at any more: grey, never green", async () => {
    await lookFor(10, well());
    nowMs += 31_000;
    expect(await said()).toMatchObject({ state: "unknown", home: "unknown" });
  });
});
