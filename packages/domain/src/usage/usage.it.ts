import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { StaffId, TownId } from "../ids";
import { reportPresence } from "../presence/report-presence";
import type { Staff } from "../rights/staff";
import { admitParticipant } from "../rooms/admit-participant";
import { startOpenRoom } from "../testing/start-open-room";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { countPresence } from "./count-presence";
import { readForecast } from "./read-forecast";
import { readUsageReport, readUsageReportOfAll } from "./read-usage-report";

let fixture: DomainFixture;
const staff = (role: Staff["role"], towns: Staff["towns"]): Staff => ({
  kind: "staff",
  id: randomUUID() as StaffId,
  role,
  towns,
});
const operator = staff("operator", "all");

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

/** A meeting of `people`, looked at for `minutes`. */
async function meet(ctx: TownContext, people: number, minutes: number): Promise<void> {
  const { code } = await startOpenRoom(ctx);
  const tokens: string[] = [];
  for (let one = 0; one < people; one += 1) {
    tokens.push((await admitParticipant(ctx, { code })).renewalToken);
  }
  for (let minute = 0; minute < minutes; minute += 1) {
    for (const [place, renewalToken] of tokens.entries()) {
      const endpointId = place.toString(16).padStart(8, "0");
      await reportPresence(ctx, { renewalToken, endpointId });
    }
    await countPresence(fixture.domain(), systemJob);
    fixture.clock.advance(60_000);
  }
  for (const renewalToken of tokens) await reportPresence(ctx, { renewalToken, endpointId: null });
}

const as = (actor: Staff, townId: TownId) => townContext(fixture.domain(), townId, actor);

describe("a town's year", () => {
  it("tells meetings, entries, time, peak, size and length, and nothing of four people", async () => {
    const ctx = await fixture.visitor();
    await meet(ctx, 4, 1);
    const few = await readUsageReport(as(operator, ctx.townId), 2026);
    expect([few.total, few.months[10], few.sizes]).toEqual([null, null, null]);
    expect(few.week.flat().filter((cell) => cell === null)).toHaveLength(1);
    await meet(ctx, 6, 3);
    const report = await readUsageReport(as(operator, ctx.townId), 2026);
    const total = {
      meetings: 2,
      entries: 10,
      participantMinutes: 22,
      peak: 6,
      meanSize: 5.5,
      meanMinutes: 2,
      clubShare: 0,
    };
    expect(report.total).toEqual(total);
    expect(report.months[10]).toEqual(total);
    expect(report.months[0]).toMatchObject({ entries: 0, meanSize: null, meanMinutes: null });
    expect(report.dayPeaks).toEqual([{ day: "2026-11-20", peak: 6 }]);
    expect(report.sizes).toEqual([
      { most: 2, share: 0 },
      { most: 5, share: 0.25 },
      { most: 10, share: 0.75 },
      { most: 25, share: 0 },
      { most: Number.POSITIVE_INFINITY, share: 0 },
    ]);
    // Friday, 13 o'clock in the town.
    expect(report.week[4]?.[13]).toBe(10);
    expect((await readUsageReport(as(operator, ctx.townId), 2025)).total?.entries).toBe(0);
  });

  it("tells how long meetings lasted once they are over, and forgets the minutes", async () => {
    const ctx = await fixture.visitor();
    const lengths = async () =>
      (await readUsageReport(as(operator, ctx.townId), 2026)).lengths?.map(
        ({ meetings }) => meetings,
      );
    for (let one = 0; one < 5; one += 1) await meet(ctx, 1, 2);
    // The fifth has just ended: nobody has looked since.
    expect(await lengths()).toEqual([null, 0, 0, 0, 0]);
    await countPresence(fixture.domain(), systemJob);
    expect(await lengths()).toEqual([5, 0, 0, 0, 0]);
    await meet(ctx, 1, 16);
    for (let look = 0; look < 2; look += 1) await countPresence(fixture.domain(), systemJob);
    // A single longer one gives away neither itself nor, by the sum, the others.
    expect(await lengths()).toEqual([null, null, 0, 0, 0]);
    const running = await as(operator, ctx.townId).transaction((tx) =>
      tx.room.count({ where: { runningMinutes: { gt: 0 } } }),
    );
    expect(running).toBe(0);
  });

  it("is added up for the installation, and one town never sees another's", async () => {
    const [ctx, other] = [await fixture.visitor(), await fixture.visitor()];
    const before = await readUsageReportOfAll(fixture.domain(), operator, 2026);
    await meet(ctx, 5, 1);
    const after = await readUsageReportOfAll(fixture.domain(), operator, 2026);
    expect((after.total?.entries ?? 0) - (before.total?.entries ?? 0)).toBe(5);
    expect((after.total?.peak ?? 0) - (before.total?.peak ?? 0)).toBe(5);
    const own = staff("town-admin", [other.townId]);
    expect((await readUsageReport(as(own, other.townId), 2026)).total?.entries).toBe(0);
  });

  it("is for who may read it: access.denied", async () => {
    const townId = await fixture.town();
    const stranger = staff("town-admin", [randomUUID() as TownId]);
    const denied = { code: "access.denied" };
    await expect(readUsageReport(as(stranger, townId), 2026)).rejects.toMatchObject(denied);
    const own = staff("auditor", [townId]);
    for (const actor of [own, visitor("x")]) {
      const domain = fixture.domain();
      await expect(readUsageReportOfAll(domain, actor, 2026)).rejects.toMatchObject(denied);
      await expect(readForecast(domain, actor, 80)).rejects.toMatchObject(denied);
      await expect(countPresence(domain, actor)).rejects.toMatchObject(denied);
    }
  });
});

describe("the forecast", () => {
  it("compares the peaks of two quarters", async () => {
    const first = await readForecast(fixture.domain(), operator, 80);
    expect(first).toMatchObject({ earlierPeak: null, growth: 0, servers: 2 });
    fixture.clock.advance(91 * 86_400_000);
    await meet(await fixture.visitor(), 3, 1);
    expect(await readForecast(fixture.domain(), operator, 80)).toMatchObject({
      recentPeak: 3,
      earlierPeak: first.recentPeak,
      growth: -0.5,
    });
  });
});
