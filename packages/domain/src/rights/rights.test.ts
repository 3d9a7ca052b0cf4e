import { describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { StaffId, TownId } from "../ids";

import { hasRight, type Place } from "./has-right";
import { requireRight } from "./require-right";
import { type Reach, RIGHTS } from "./rights-table";
import { type Staff, STAFF_ROLES } from "./staff";
import { STAFF_ACTIONS, type StaffAction } from "./staff-action";
import { townsWithRight } from "./towns-with-right";

const OWN = "00000000-0000-4000-8000-000000000001" as TownId;
const OTHER = "00000000-0000-4000-8000-000000000002" as TownId;
const ID = "00000000-0000-4000-8000-000000000003" as StaffId;

const staff = (role: Staff["role"], towns: Staff["towns"] = [OWN]): Staff => ({
  kind: "staff",
  id: ID,
  role,
  towns,
});

/** What each reach means, written down a second time so that the check is not its own judge. */
const MEANING: Record<
  Reach,
  { own: boolean; other: boolean; installation: boolean; all: boolean }
> = {
  "every-town": { own: true, other: true, installation: true, all: true },
  "own-towns": { own: true, other: false, installation: false, all: true },
  nowhere: { own: false, other: false, installation: false, all: false },
};

const matrix = STAFF_ACTIONS.flatMap((action) =>
  STAFF_ROLES.map((role) => ({ action, role, reach: RIGHTS[action][role] })),
);

describe("the matrix of rights", () => {
  it("names every action for every role", () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...STAFF_ACTIONS].sort());
    for (const { reach } of matrix) expect(Object.keys(MEANING)).toContain(reach);
  });

  it.each(matrix)("$action by $role: $reach", ({ action, role, reach }) => {
    const expected = MEANING[reach];
    const cases: [Staff["towns"], Place, boolean][] = [
      [[OWN], OWN, expected.own],
      [[OWN], OTHER, expected.other],
      [[OWN], "installation", expected.installation],
      ["all", OWN, expected.all],
      ["all", "installation", expected.all],
      [[], OWN, expected.other],
    ];
    for (const [towns, place, allowed] of cases) {
      const actor = staff(role, towns);
      expect([towns, place, hasRight(actor, action, place)]).toEqual([towns, place, allowed]);
      if (allowed) expect(requireRight(actor, action, place)).toBe(actor);
      else expect(() => requireRight(actor, action, place)).toThrow("access.denied");
    }
  });
});

describe("what the table must never say", () => {
  it("lets no auditor change anything", () => {
    const changes = STAFF_ACTIONS.filter((action) => !/\.(read|export)$/.test(action));
    expect(changes.map((action) => RIGHTS[action].auditor)).toEqual(changes.map(() => "nowhere"));
  });

  it("gives nobody but an operator every town", () => {
    const far = matrix.filter(({ reach }) => reach === "every-town").map(({ role }) => role);
    expect(new Set(far)).toEqual(new Set(["operator"]));
  });
});

describe("it fails closed", () => {
  it.each([visitor("somewhere"), systemJob])("for $kind", (actor) => {
    for (const action of STAFF_ACTIONS) {
      expect(() => requireRight(actor, action, OWN)).toThrow("access.denied");
      expect(townsWithRight(actor, action)).toEqual([]);
    }
  });

  it.each(["toString", "__proto__", "server.explode", ""])("for the action %j", (action) => {
    expect(hasRight(staff("operator", "all"), action as StaffAction, OWN)).toBe(false);
  });

  it.each(["toString", "constructor", "root", ""])("for the role %j", (role) => {
    expect(hasRight(staff(role as Staff["role"], "all"), "town.read", OWN)).toBe(false);
  });
});

describe("townsWithRight", () => {
  it("names the towns to read, and never more", () => {
    expect(townsWithRight(staff("operator", []), "town.edit")).toBe("all");
    expect(townsWithRight(staff("auditor", "all"), "town.read")).toBe("all");
    expect(townsWithRight(staff("town-admin"), "town.edit")).toEqual([OWN]);
    expect(townsWithRight(staff("club-office"), "town.edit")).toEqual([]);
    expect(townsWithRight(staff("club-office", "all"), "town.edit")).toEqual([]);
  });
});
