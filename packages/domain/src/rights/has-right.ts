import type { Actor } from "../access/actor";
import type { TownId } from "../ids";

import { type Reach, RIGHTS } from "./rights-table";
import type { Staff } from "./staff";
import type { StaffAction } from "./staff-action";

/** Where something is done: in one town, or to the installation as a whole. */
export type Place = TownId | "installation";

/**
 * Whether the actor may do that there. Pure; whatever is not in the table is refused.
 *
 * For showing or hiding what leads to a deed; the deed itself calls `requireRight`.
 */
export function hasRight(actor: Actor, action: StaffAction, place: Place): boolean {
  if (actor.kind !== "staff") return false;
  // Types end at the network: an action or role from outside may be anything.
  const rights: Readonly<Record<string, Readonly<Record<string, Reach>> | undefined>> = RIGHTS;
  if (!Object.hasOwn(RIGHTS, action)) return false;
  const reaches = rights[action];
  if (reaches === undefined || !Object.hasOwn(reaches, actor.role)) return false;
  const reach = reaches[actor.role];
  return reach === "every-town" || (reach === "own-towns" && isOwn(actor, place));
}

function isOwn(actor: Staff, place: Place): boolean {
  if (actor.towns === "all") return true;
  return place !== "installation" && actor.towns.includes(place);
}
