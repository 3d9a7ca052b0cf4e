import type { Actor } from "../access/actor";
import type { ClubId, TownId } from "../ids";

import { SCOPE_RIGHTS } from "../club-tokens/token-scope";

import type { ClubAction } from "./club-action";
import { CLUB_RIGHTS, WITHOUT_APPROVAL } from "./club-rights";
import type { ClubMembership } from "./organiser";

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
  const membership = membershipOf(actor, action, place);
  if (membership === undefined) return false;
  if (membership.state !== "approved" && !WITHOUT_APPROVAL.has(action)) return false;
  // Types end at the network and the database: an action or role from there may be anything.
  if (!Object.hasOwn(CLUB_RIGHTS, action)) return false;
  const roles: Readonly<Record<string, boolean>> = CLUB_RIGHTS[action];
  return Object.hasOwn(roles, membership.role) && roles[membership.role] === true;
}

/** What the actor is there; a token is what its maker is, within its scopes. */
function membershipOf(
  actor: Actor,
  action: ClubAction,
  place: ClubPlace,
): Pick<ClubMembership, "role" | "state"> | undefined {
  if (actor.kind !== "organiser" && actor.kind !== "club-token") return undefined;
  if (actor.townId !== place.townId) return undefined;
  if (actor.kind === "organiser") {
    return actor.memberships.find(({ clubId }) => clubId === place.clubId);
  }
  if (actor.clubId !== place.clubId) return undefined;
  // Scopes come from the database: one from there may be anything.
  const isWithin = actor.scopes.some(
    (scope) => Object.hasOwn(SCOPE_RIGHTS, scope) && SCOPE_RIGHTS[scope].has(action),
  );
  return isWithin ? actor : undefined;
}
