import { describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { StaffId, TownId } from "../ids";

import { mayGiveRole } from "./may-give-role";
import { type Staff, STAFF_ROLES } from "./staff";

const OWN = "00000000-0000-4000-8000-000000000001" as TownId;
const OTHER = "00000000-0000-4000-8000-000000000002" as TownId;
const ID = "00000000-0000-4000-8000-000000000003" as StaffId;

const staff = (role: Staff["role"], towns: Staff["towns"] = [OWN]): Staff => ({
  kind: "staff",
  id: ID,
  role,
  towns,
});

const given = (actor: Staff, place: TownId | "installation") =>
  STAFF_ROLES.filter((role) => mayGiveRole(actor, role, place));

describe("mayGiveRole", () => {
  it("lets a town's admin give only roles that can do no more", () => {
    expect(given(staff("town-admin"), OWN)).toEqual(["town-admin", "club-office"]);
    expect(given(staff("town-admin"), OTHER)).toEqual([]);
    expect(given(staff("town-admin"), "installation")).toEqual([]);
  });

  it("lets operators give every role, everywhere", () => {
    for (const place of [OWN, "installation"] as const) {
      expect(given(staff("operator", "all"), place)).toEqual(STAFF_ROLES);
    }
  });

  it("lets nobody else give any", () => {
    for (const role of ["club-office", "auditor", "data-protection-officer"] as const) {
      expect(given(staff(role, "all"), OWN)).toEqual([]);
    }
    for (const actor of [visitor("somewhere"), systemJob]) {
      expect(mayGiveRole(actor, "club-office", OWN)).toBe(false);
    }
  });
});
