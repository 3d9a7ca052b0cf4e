import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { MaintenanceWindowId, ServerId, StaffId } from "../ids";
import { type Staff, STAFF_ROLES } from "../rights/staff";
import { registerTwoServers } from "../testing/server-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { listMaintenance } from "./list-maintenance";
import { cancelMaintenance, type MaintenancePlan, planMaintenance } from "./plan-maintenance";

const HOUR_MS = 3_600_000;
let fixture: DomainFixture;
const operator: Staff = {
  kind: "staff",
  id: randomUUID() as StaffId,
  role: "operator",
  towns: "all",
};

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

/** A plan of an hour in an hour, changed as told. */
function plan(change: Partial<MaintenancePlan> = {}): MaintenancePlan {
  const nowMs = fixture.clock.now().getTime();
  const [startsAt, endsAt] = [new Date(nowMs + HOUR_MS), new Date(nowMs + 2 * HOUR_MS)];
  return { serverId: null, startsAt, endsAt, isPublic: false, ...change };
}

describe("maintenance", () => {
  it("is listed until it is over or taken back, the next first", async () => {
    const domain = fixture.domain();
    const [bridge] = await registerTwoServers(domain);
    const later = plan({ serverId: bridge?.id ?? null, isPublic: true });
    const all = await planMaintenance(domain, operator, later);
    const soon = await planMaintenance(domain, operator, plan({ startsAt: fixture.clock.now() }));
    const listed = async () => (await listMaintenance(domain, operator)).map(({ id }) => id);
    expect(await listed()).toEqual([soon, all]);
    await cancelMaintenance(domain, operator, soon);
    expect(await listMaintenance(domain, operator)).toEqual([{ ...later, id: all }]);
    fixture.clock.advance(2 * HOUR_MS);
    expect(await listed()).toEqual([]);
  });

  it("is written to the audit log", async () => {
    const id = await planMaintenance(fixture.domain(), operator, plan());
    await cancelMaintenance(fixture.domain(), operator, id);
    const entries = await fixture.database.withInstallation((tx) =>
      tx.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["maintenance.plan", "maintenance.cancel"]);
  });

  it("ends after it begins, in the future, and within three days: maintenance.invalid", async () => {
    const nowMs = fixture.clock.now().getTime();
    const at = (hours: number) => new Date(nowMs + hours * HOUR_MS);
    for (const [from, until] of [
      [2, 1],
      [-2, -1],
      [1, 74],
      [1, NaN],
    ] as const) {
      const wrong = plan({ startsAt: at(from), endsAt: at(until) });
      await expect(planMaintenance(fixture.domain(), operator, wrong)).rejects.toMatchObject({
        code: "maintenance.invalid",
      });
    }
  });

  it("is of something there is: maintenance.unknown", async () => {
    const unknown = { code: "maintenance.unknown" };
    const domain = fixture.domain();
    const nothing = plan({ serverId: randomUUID() as ServerId });
    await expect(planMaintenance(domain, operator, nothing)).rejects.toMatchObject(unknown);
    const id = randomUUID() as MaintenanceWindowId;
    await expect(cancelMaintenance(domain, operator, id)).rejects.toMatchObject(unknown);
  });

  it("is planned by operators only, and read by who may read servers: access.denied", async () => {
    const denied = { code: "access.denied" };
    const domain = fixture.domain();
    const id = randomUUID() as MaintenanceWindowId;
    const others = STAFF_ROLES.filter((role) => role !== "operator");
    for (const actor of [visitor("x"), ...others.map((role) => ({ ...operator, role }))]) {
      await expect(planMaintenance(domain, actor, plan())).rejects.toMatchObject(denied);
      await expect(cancelMaintenance(domain, actor, id)).rejects.toMatchObject(denied);
    }
    await expect(planMaintenance(domain, systemJob, plan())).rejects.toMatchObject(denied);
    const office = { ...operator, role: "club-office" as const };
    await expect(listMaintenance(domain, office)).rejects.toMatchObject(denied);
    await expect(listMaintenance(domain, visitor("x"))).rejects.toMatchObject(denied);
  });
});
