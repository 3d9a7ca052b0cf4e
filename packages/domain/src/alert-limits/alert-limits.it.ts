import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { StaffId } from "../ids";
import { type Staff, STAFF_ROLES } from "../rights/staff";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { DEFAULT_ALERT_LIMITS } from "./alert-limits";
import { changeAlertLimits } from "./change-alert-limits";
import { readAlertLimits } from "./read-alert-limits";

let fixture: DomainFixture;
const operator: Staff = {
  kind: "staff",
  id: randomUUID() as StaffId,
  role: "operator",
  towns: "all",
};
const limits = {
  yellow: { atLeast: 0.5, forSeconds: 60 },
  red: { atLeast: 0.7, forSeconds: 120 },
};

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const change = (actor: Parameters<typeof changeAlertLimits>[1], given: typeof limits | null) =>
  changeAlertLimits(fixture.domain(), actor, { rule: "stress", limits: given });

describe("limits of alert rules", () => {
  it("are the defaults until they are set, and again when they are given back; all of it is written down", async () => {
    const domain = fixture.domain();
    expect(await readAlertLimits(domain, systemJob)).toEqual(DEFAULT_ALERT_LIMITS);
    await change(operator, { ...limits, red: { atLeast: 0.9, forSeconds: 0 } });
    await change(operator, limits);
    expect(await readAlertLimits(domain, systemJob)).toEqual({
      ...DEFAULT_ALERT_LIMITS,
      stress: limits,
    });
    await change(operator, null);
    expect(await readAlertLimits(domain, operator)).toEqual(DEFAULT_ALERT_LIMITS);
    const entries = await fixture.database.withInstallation((tx) =>
      tx.auditEntry.findMany({ where: { subject: "stress" }, orderBy: { seq: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(Array(3).fill("alert-limit.change"));
    expect(entries.map(({ details }) => details)[2]).toBe('{"reset":true}');
  });

  it("outside the bounds change nothing: alert-limit.invalid", async () => {
    const wild = { ...limits, red: { atLeast: 99, forSeconds: 0 } };
    await expect(change(operator, wild)).rejects.toMatchObject({ code: "alert-limit.invalid" });
    expect(await readAlertLimits(fixture.domain(), systemJob)).toEqual(DEFAULT_ALERT_LIMITS);
  });

  it("are the usual ones where what is stored makes no sense any more", async () => {
    await fixture.database.withServers((tx) =>
      tx.alertLimit.create({ data: { rule: "disk", redAtLeast: 0.5, changedAt: new Date() } }),
    );
    expect(await readAlertLimits(fixture.domain(), systemJob)).toEqual(DEFAULT_ALERT_LIMITS);
  });

  it("are set by operators only: access.denied", async () => {
    const denied = { code: "access.denied" };
    const others = STAFF_ROLES.filter((role) => role !== "operator");
    for (const actor of [visitor("x"), ...others.map((role) => ({ ...operator, role }))]) {
      await expect(change(actor, limits)).rejects.toMatchObject(denied);
    }
    await expect(change(systemJob, limits)).rejects.toMatchObject(denied);
    await expect(readAlertLimits(fixture.domain(), visitor("x"))).rejects.toMatchObject(denied);
    const office: Staff = { ...operator, role: "club-office" };
    await expect(readAlertLimits(fixture.domain(), office)).rejects.toMatchObject(denied);
  });
});
