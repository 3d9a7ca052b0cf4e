import "server-only";
import { hasRight, listStaff, mayGiveRole, STAFF_ROLES, type TownId } from "@stadtstube/domain";

import { requestActor, requestInstallation } from "@/server/signed-in";
import { townNames } from "@/server/town-names";

import type { PeopleView } from "./model/people-view";

/** Everybody this person may see. Throws `access.denied`. */
export async function readPeople(): Promise<PeopleView> {
  const actor = await requestActor();
  const { people, invitations } = await listStaff(await requestInstallation());
  const towns = await townNames();
  const names = new Map(towns.map(({ id, name }) => [id, name]));
  const named = (ids: "all" | readonly string[]) =>
    ids === "all" ? ("all" as const) : ids.map((id) => names.get(id) ?? "?");
  const invitable = towns.filter(({ id }) => hasRight(actor, "staff.change", id as TownId));
  return {
    towns: invitable,
    roles: STAFF_ROLES.filter((role) =>
      ["installation" as const, ...invitable.map(({ id }) => id as TownId)].some((place) =>
        mayGiveRole(actor, role, place),
      ),
    ),
    mayInviteEverywhere: hasRight(actor, "staff.change", "installation"),
    people: people.map((one) => ({
      ...{ id: one.id, displayName: one.displayName, role: one.role, towns: named(one.towns) },
      createdAtMs: one.createdAt.getTime(),
      lastSeenAtMs: one.lastSeenAt?.getTime() ?? null,
      ...{ isDisabled: one.disabledAt !== null, signsInBy: one.signsInBy },
      isSelf: actor.kind === "staff" && actor.id === one.id,
    })),
    invitations: invitations.map((one) => ({
      ...{ id: one.id, displayName: one.displayName, role: one.role, towns: named(one.towns) },
      expiresAtMs: one.expiresAt.getTime(),
    })),
  };
}
