import { describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { ClubToken } from "../club-tokens/club-token";
import { TOKEN_SCOPES, type TokenScope } from "../club-tokens/token-scope";
import type { AccountId, ClubId, ClubTokenId, StaffId, TownId } from "../ids";
import type { Staff } from "../rights/staff";

import { CLUB_ACTIONS, type ClubAction } from "./club-action";
import { CLUB_RIGHTS, WITHOUT_APPROVAL } from "./club-rights";
import { CLUB_ROLES, type ClubRole, type ClubState } from "./club-role";
import { hasClubRight } from "./has-club-right";
import type { Organiser } from "./organiser";
import { requireClubRight } from "./require-club-right";

const TOWN = "00000000-0000-4000-8000-000000000001" as TownId;
const OTHER_TOWN = "00000000-0000-4000-8000-000000000002" as TownId;
const CLUB = "00000000-0000-4000-8000-000000000003" as ClubId;
const OTHER_CLUB = "00000000-0000-4000-8000-000000000004" as ClubId;

const organiser = (role: ClubRole, state: ClubState = "approved"): Organiser => ({
  kind: "organiser",
  id: "00000000-0000-4000-8000-000000000005" as AccountId,
  townId: TOWN,
  memberships: [{ clubId: CLUB, role, state }],
});

const matrix = CLUB_ACTIONS.flatMap((action) =>
  CLUB_ROLES.map((role) => ({ action, role, allowed: CLUB_RIGHTS[action][role] })),
);

describe("the matrix of a club's rights", () => {
  it("names every action for every role, and no other", () => {
    expect(Object.keys(CLUB_RIGHTS).sort()).toEqual([...CLUB_ACTIONS].sort());
    for (const action of CLUB_ACTIONS) {
      expect(Object.keys(CLUB_RIGHTS[action]).sort()).toEqual([...CLUB_ROLES].sort());
    }
  });

  it.each(matrix)("$action by $role: own club $allowed, else never", (cell) => {
    const { action, role, allowed } = cell;
    const actor = organiser(role);
    const cases = [
      [TOWN, CLUB, allowed],
      [TOWN, OTHER_CLUB, false],
      [OTHER_TOWN, CLUB, false],
      [OTHER_TOWN, OTHER_CLUB, false],
    ] as const;
    for (const [townId, clubId, expected] of cases) {
      expect(hasClubRight(actor, action, { townId, clubId })).toBe(expected);
      const ctx = { actor, townId };
      if (expected) expect(requireClubRight(ctx, action, clubId)).toBe(actor);
      else expect(() => requireClubRight(ctx, action, clubId)).toThrow("access.denied");
    }
  });

  it.each(["unconfirmed", "requested", "refused"] as const)("of a club that is %s", (state) => {
    for (const { action, role, allowed } of matrix) {
      const expected = allowed && WITHOUT_APPROVAL.has(action);
      const place = { townId: TOWN, clubId: CLUB };
      expect([action, role, hasClubRight(organiser(role, state), action, place)]).toEqual([
        ...[action, role],
        expected,
      ]);
    }
  });
});

describe("the matrix of a token's rights", () => {
  const token = (role: ClubRole, scopes: readonly TokenScope[], state: ClubState = "approved") =>
    ({
      ...{ kind: "club-token", id: "00000000-0000-4000-8000-000000000007" as ClubTokenId },
      ...{ townId: TOWN, clubId: CLUB, role, state, scopes },
      accountId: "00000000-0000-4000-8000-000000000005" as AccountId,
    }) satisfies ClubToken;

  /** Written down a second time, so that the table is not its own judge. */
  const REACHED: Readonly<Record<TokenScope, readonly ClubAction[]>> = {
    read: ["series.read"],
    write: ["series.read", "series.change"],
    host: ["room.host"],
  };
  const cells = CLUB_ACTIONS.flatMap((action) =>
    TOKEN_SCOPES.flatMap((scope) => CLUB_ROLES.map((role) => ({ action, scope, role }))),
  );

  it.each(cells)("$action with $scope of a $role: within both, else never", (cell) => {
    const { action, scope, role } = cell;
    const actor = token(role, [scope]);
    const allowed = REACHED[scope].includes(action) && CLUB_RIGHTS[action][role];
    for (const [townId, clubId, expected] of [
      [TOWN, CLUB, allowed],
      [TOWN, OTHER_CLUB, false],
      [OTHER_TOWN, CLUB, false],
      [OTHER_TOWN, OTHER_CLUB, false],
    ] as const) {
      expect(hasClubRight(actor, action, { townId, clubId })).toBe(expected);
      const ctx = { actor, townId };
      if (expected) expect(requireClubRight(ctx, action, clubId)).toBe(actor);
      else expect(() => requireClubRight(ctx, action, clubId)).toThrow("access.denied");
    }
  });

  it("reaches nothing without approval, without a scope, or by one that is none", () => {
    const place = { townId: TOWN, clubId: CLUB };
    for (const action of CLUB_ACTIONS) {
      for (const state of ["unconfirmed", "requested", "refused"] as const) {
        expect(hasClubRight(token("owner", TOKEN_SCOPES, state), action, place)).toBe(false);
      }
      for (const scopes of [[], ["toString"], ["__proto__"], ["admin"]]) {
        const actor = token("owner", scopes as unknown as TokenScope[]);
        expect(hasClubRight(actor, action, place)).toBe(false);
      }
    }
    expect(hasClubRight(token("admin" as ClubRole, ["read"]), "series.read", place)).toBe(false);
  });

  it("never reaches people, addresses, the club itself, or other tokens", () => {
    const reached = new Set(Object.values(REACHED).flat());
    expect(CLUB_ACTIONS.filter((action) => reached.has(action))).toEqual([
      ...["series.read", "series.change", "room.host"],
    ]);
  });
});

describe("what the table must never say", () => {
  it("lets nobody do more than who stands above", () => {
    for (const action of CLUB_ACTIONS) {
      const { owner, deputy, organiser: third } = CLUB_RIGHTS[action];
      expect([action, owner]).toEqual([action, true]);
      if (third) expect([action, deputy]).toEqual([action, true]);
    }
  });

  it("lets nobody but the owner give the club away, end it or appoint deputies", () => {
    for (const action of ["club.transfer", "club.delete", "deputy.change"] as const) {
      expect(CLUB_RIGHTS[action]).toEqual({ owner: true, deputy: false, organiser: false });
    }
  });
});

describe("it fails closed", () => {
  const operator: Staff = {
    kind: "staff",
    id: "00000000-0000-4000-8000-000000000006" as StaffId,
    role: "operator",
    towns: "all",
  };

  it.each([visitor("somewhere"), systemJob, operator])("for a $kind", (actor) => {
    for (const action of CLUB_ACTIONS) {
      expect(() => requireClubRight({ actor, townId: TOWN }, action, CLUB)).toThrow(
        "access.denied",
      );
    }
  });

  it.each(["toString", "__proto__", "club.explode", ""])("for the action %j", (action) => {
    const place = { townId: TOWN, clubId: CLUB };
    expect(hasClubRight(organiser("owner"), action as ClubAction, place)).toBe(false);
  });

  it.each(["toString", "constructor", "admin", ""])("for the role %j", (role) => {
    const place = { townId: TOWN, clubId: CLUB };
    expect(hasClubRight(organiser(role as ClubRole), "club.read", place)).toBe(false);
  });
});
