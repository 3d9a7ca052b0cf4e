import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { IncidentId, StaffId } from "../ids";
import { planMaintenance } from "../maintenance/plan-maintenance";
import type { Staff } from "../rights/staff";
import type { WatchedServer } from "../servers/list-servers";
import { listServers } from "../servers/list-servers";
import { maintainFigures } from "../servers/maintain-figures";
import { readServiceState } from "../servers/read-service-state";
import { lookAt, registerTwoServers } from "../testing/server-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { answerIncident, type IncidentAnswer } from "./answer-incident";
import { applyLevels, type SeenLevel } from "./apply-levels";
import { deliverNotifications, oldestUndelivered } from "./deliver-notifications";
import { forgetOldIncidents } from "./forget-old-incidents";
import type { IncidentLevel } from "./incident";
import { listIncidents } from "./list-incidents";

const MINUTE_MS = 60_000;
const operator: Staff = {
  kind: "staff",
  id: randomUUID() as StaffId,
  role: "operator",
  towns: "all",
};
const telling = {
  channels: ["mail"],
  compose: ({ change, rule }: { change: string; rule: string }) => ({
    subject: `${change} ${rule}`,
    body: "",
  }),
};

let fixture: DomainFixture;
let bridge: WatchedServer;

beforeAll(async () => {
  fixture = await createDomainFixture();
  await maintainFigures(fixture.domain(), systemJob);
  [bridge] = (await registerTwoServers(fixture.domain())) as [WatchedServer];
});
beforeEach(async () => {
  await see("ok");
  await deliverNotifications(fixture.domain(), systemJob, () => Promise.resolve());
  fixture.clock.advance(MINUTE_MS);
});
afterAll(() => fixture.close());

function see(level: IncidentLevel | "ok", change: Partial<SeenLevel> = {}) {
  const seen = { serverId: bridge.id, rule: "stress", level, inMaintenance: false, ...change };
  return applyLevels(fixture.domain(), systemJob, [seen], telling);
}

async function theOpenOne() {
  const open = await listIncidents(fixture.domain(), operator, { which: "open" });
  expect(open).toHaveLength(1);
  const [one] = open;
  if (one === undefined) throw new Error("none is open");
  return one;
}

async function answer(what: IncidentAnswer): Promise<void> {
  const { id } = await theOpenOne();
  await answerIncident(fixture.domain(), operator, { id, answer: what });
}

async function delivered(): Promise<string[]> {
  const subjects: string[] = [];
  await deliverNotifications(fixture.domain(), systemJob, ({ subject }) => {
    subjects.push(subject);
    return Promise.resolve();
  });
  return subjects;
}

describe("an incident", () => {
  it("opens, rises, falls and ends, and tells of each once", async () => {
    for (const level of ["yellow", "yellow", "red", "yellow", "ok", "ok"] as const) {
      await see(level);
      fixture.clock.advance(1_000);
    }
    const [closed] = await listIncidents(fixture.domain(), operator, { which: "closed" });
    const told = closed?.timeline.map(({ kind }) => kind).filter((kind) => kind !== "notified");
    expect(told).toEqual(["opened", "raised", "lowered", "closed"]);
    expect((await delivered()).sort()).toEqual(
      ["closed stress", "lowered stress", "opened stress", "raised stress"].sort(),
    );
    expect(await delivered()).toEqual([]);
  });

  it("opens once, even when two workers see it at the same moment", async () => {
    await Promise.allSettled([see("red"), see("red")]);
    await theOpenOne();
  });

  it("is told again when red and unanswered for half an hour, and not when acknowledged", async () => {
    await see("red");
    await delivered();
    fixture.clock.advance(30 * MINUTE_MS);
    await see("red");
    expect(await delivered()).toEqual(["escalated stress"]);
    await answer({ kind: "acknowledge" });
    fixture.clock.advance(60 * MINUTE_MS);
    await see("red");
    expect(await delivered()).toEqual([]);
  });

  it("is silent while muted, also when it comes back in that time", async () => {
    await see("yellow");
    await delivered();
    await answer({ kind: "mute", until: new Date(fixture.clock.now().getTime() + 60 * MINUTE_MS) });
    await see("ok");
    await see("red");
    expect(await delivered()).toEqual([]);
    await answer({ kind: "unmute" });
    await see("ok");
    expect(await delivered()).toEqual(["closed stress"]);
  });

  it("opens none during maintenance, and the residents hear of the time", async () => {
    const start = fixture.clock.now();
    const endsAt = new Date(start.getTime() + 10 * MINUTE_MS);
    const plan = { serverId: bridge.id, startsAt: start, endsAt, isPublic: true };
    await planMaintenance(fixture.domain(), operator, plan);
    const [now] = await listServers(fixture.domain(), systemJob);
    expect(now?.inMaintenance).toBe(true);
    await see("red", { inMaintenance: true });
    expect(await listIncidents(fixture.domain(), operator, { which: "open" })).toEqual([]);
    expect(await readServiceState(fixture.domain())).toMatchObject({
      level: "maintenance",
      maintenance: { endsAt },
    });
    fixture.clock.advance(10 * MINUTE_MS);
  });

  it("tells the residents what town IT writes, for as long as it lasts", async () => {
    await see("yellow");
    await answer({ kind: "publish", notice: "  Ton kann stocken.  " });
    await lookAt(fixture.domain(), [bridge], { state: "yellow" });
    expect(await readServiceState(fixture.domain())).toMatchObject({
      notices: ["Ton kann stocken."],
    });
    await see("ok");
    expect(await readServiceState(fixture.domain())).toMatchObject({ notices: [] });
  });

  it("refuses senseless answers and strangers", async () => {
    await see("yellow");
    const now = fixture.clock.now();
    const invalid = { code: "incident.invalid" };
    await expect(answer({ kind: "mute", until: now })).rejects.toMatchObject(invalid);
    await expect(answer({ kind: "publish", notice: " " })).rejects.toMatchObject(invalid);
    const { id } = await theOpenOne();
    const acknowledge = { id, answer: { kind: "acknowledge" } } as const;
    const domain = fixture.domain();
    const denied = { code: "access.denied" };
    for (const actor of [visitor("x"), { ...operator, role: "auditor" as const }]) {
      await expect(answerIncident(domain, actor, acknowledge)).rejects.toMatchObject(denied);
    }
    await expect(listIncidents(domain, visitor("x"), { which: "open" })).rejects.toMatchObject(
      denied,
    );
    await expect(applyLevels(domain, visitor("x"), [], telling)).rejects.toMatchObject(denied);
    const other = { ...acknowledge, id: randomUUID() as IncidentId };
    await expect(answerIncident(domain, operator, other)).rejects.toMatchObject({
      code: "incident.unknown",
    });
    await see("ok");
    await expect(answerIncident(domain, operator, acknowledge)).rejects.toMatchObject({
      code: "incident.over",
    });
  });
});

describe("a message", () => {
  it("is tried again with growing pauses, then given up, which the timeline says", async () => {
    await see("red");
    await answer({ kind: "acknowledge" });
    let attempts = 0;
    const failing = () => {
      attempts += 1;
      return Promise.reject(new Error("no mail server"));
    };
    for (let hour = 0; hour < 12; hour += 1) {
      await deliverNotifications(fixture.domain(), systemJob, failing);
      expect(await oldestUndelivered(fixture.domain(), systemJob)).toBeGreaterThanOrEqual(0);
      fixture.clock.advance(5 * 60 * MINUTE_MS);
    }
    expect(attempts).toBe(10);
    const { timeline } = await theOpenOne();
    expect(timeline.at(-1)?.kind).toBe("not_delivered");
    expect(await oldestUndelivered(fixture.domain(), systemJob)).toBe(0);
  });
});

describe("the past", () => {
  it("is forgotten: messages after a month, incidents after a year and a bit, open ones never", async () => {
    await see("red");
    await delivered();
    await see("ok");
    await see("yellow", { rule: "disk" });
    const domain = fixture.domain();
    const counts = () =>
      fixture.database.withServers(async (tx) => ({
        open: await tx.incident.count({ where: { closedAt: null } }),
        closed: await tx.incident.count({ where: { closedAt: { not: null } } }),
        sent: await tx.notification.count({ where: { sentAt: { not: null } } }),
      }));
    const before = await counts();
    expect(before.sent).toBeGreaterThan(0);
    fixture.clock.advance(31 * 86_400_000);
    await forgetOldIncidents(domain, systemJob);
    expect(await counts()).toEqual({ ...before, sent: 0 });
    fixture.clock.advance(370 * 86_400_000);
    expect(await forgetOldIncidents(domain, systemJob)).toBe(before.closed);
    expect(await counts()).toMatchObject({ open: before.open, closed: 0 });
    await expect(forgetOldIncidents(domain, visitor("x"))).rejects.toMatchObject({
      code: "access.denied",
    });
  });
});
