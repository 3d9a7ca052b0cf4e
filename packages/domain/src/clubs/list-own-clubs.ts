import { requireOrganiser } from "../accounts/require-organiser";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import type { ClubRole, ClubState } from "./club-role";

/** A club of somebody's own. */
export interface OwnClub {
  readonly id: ClubId;
  readonly name: string;
  readonly state: ClubState;
  readonly role: ClubRole;
}

/** The clubs for which the actor organises, by name. Throws `access.denied`. */
export async function listOwnClubs(ctx: TownContext): Promise<readonly OwnClub[]> {
  const { memberships } = requireOrganiser(ctx);
  const rows = await ctx.transaction((tx) =>
    tx.club.findMany({
      where: { townId: ctx.townId, id: { in: memberships.map(({ clubId }) => clubId) } },
      orderBy: { name: "asc" },
    }),
  );
  return rows.flatMap(({ id, name, state }) => {
    const role = memberships.find(({ clubId }) => clubId === id)?.role;
    return role === undefined ? [] : [{ id: id as ClubId, name, state, role }];
  });
}
