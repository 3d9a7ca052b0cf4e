import type { Actor } from "../access/actor";
import type { ClubId, TownId } from "../ids";

import type { ClubAction } from "./club-action";
import { CLUB_RIGHTS, WITHOUT_APPROVAL } from "./club-rights";

/** A club in its town. */
export interface ClubPlace {
  readonly townId: TownId;
  readonly clubId: ClubId;
}

/**
 * Whether the actor may do that in that club. Pure; whatever is not in the table is refused.
 *
 * For showing or hiding what leads to a deed; the deed itself calls `requireClubRight`.
 */
export function hasClubRight(actor: Actor, action: ClubAction, place: ClubPlace): boolean {
  if (actor.kind !== "organiser" || actor.townId !== place.townId) return false;
  const membership = actor.memberships.find(({ clubId }) => clubId === place.clubId);
  if (membership === undefined) return false;
  if (membership.state !== "approved" && !WITHOUT_APPROVAL.has(action)) return false;
  // Types end at the network and the database: an action or role from there may be anything.
  if (!Object.hasOwn(CLUB_RIGHTS, action)) return false;
  const roles: Readonly<Record<string, boolean>> = CLUB_RIGHTS[action];
  return Object.hasOwn(roles, membership.role) && roles[membership.role] === true;
}
