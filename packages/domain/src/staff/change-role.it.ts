import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAudit } from "../audit/list-audit";
import type { StaffId } from "../ids";
import type { StaffRole } from "../rights/staff";
import { atTheDoor, firstOperator, newStaff, type SignedInStaff } from "../testing/staff-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { changeRole } from "./change-role";
import { readSession } from "./read-session";

const denied = { code: "access.denied" };
let fixture: DomainFixture;
let operator: SignedInStaff;

beforeAll(async () => {
  fixture = await createDomainFixture();
  operator = await firstOperator(fixture);
});
afterAll(() => fixture.close());

const change = (by: SignedInStaff, of: SignedInStaff, role: StaffRole) =>
  changeRole(by.context, { id: of.staff.id, role });

describe("another role", () => {
  it("holds from the next click on, in the same towns, and is written down", async () => {
    const town = await fixture.town();
    const person = await newStaff(fixture, operator, { role: "club-office", towns: [town] });
    await change(operator, person, "town-admin");
    const signedIn = await readSession(atTheDoor(fixture), person.token);
    expect(signedIn?.staff).toMatchObject({ role: "town-admin", towns: [town] });
    const [entry] = await listAudit(operator.context, {});
    expect(entry).toMatchObject({
      action: "staff.change-role",
      subject: person.staff.id,
      townId: town,
      details: JSON.stringify({ before: "club-office", role: "town-admin" }),
    });
  });

  it("is given and taken by nobody who can do less, and in no foreign town", async () => {
    const [here, there] = [await fixture.town(), await fixture.town()];
    const hire = (role: StaffRole, town = here) =>
      newStaff(fixture, operator, { role, towns: [town] });
    const admin = await hire("town-admin");
    const office = await hire("club-office");
    for (const role of ["auditor", "data-protection-officer", "operator"] as const) {
      await expect(change(admin, office, role)).rejects.toMatchObject(denied);
    }
    const officer = await hire("data-protection-officer");
    await expect(change(admin, officer, "club-office")).rejects.toMatchObject(denied);
    const foreign = await hire("club-office", there);
    await expect(change(admin, foreign, "town-admin")).rejects.toMatchObject(denied);
    await expect(change(office, admin, "club-office")).rejects.toMatchObject(denied);
    const door = { ...office, context: atTheDoor(fixture) };
    await expect(change(door, office, "town-admin")).rejects.toMatchObject(denied);
    await change(admin, office, "town-admin");
  });

  it("of an operator is for who looks after everything: staff.invalid, staff.unknown", async () => {
    const town = await fixture.town();
    const person = await newStaff(fixture, operator, { role: "auditor", towns: [town] });
    const promoted = change(operator, person, "operator");
    await expect(promoted).rejects.toMatchObject({ code: "staff.invalid" });
    const nonsense = change(operator, person, "root" as StaffRole);
    await expect(nonsense).rejects.toMatchObject({ code: "staff.invalid" });
    const id = crypto.randomUUID() as StaffId;
    await expect(changeRole(operator.context, { id, role: "auditor" })).rejects.toMatchObject({
      code: "staff.unknown",
    });
  });

  it("leaves an operator, also when two demote each other: staff.last-operator", async () => {
    const alone = change(operator, operator, "auditor");
    await expect(alone).rejects.toMatchObject({ code: "staff.last-operator" });
    const second = await newStaff(fixture, operator, { role: "operator", towns: "all" });
    const both = await Promise.allSettled([
      change(operator, second, "auditor"),
      change(second, operator, "auditor"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
