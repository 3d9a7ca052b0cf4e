import type { Actor } from "../access/actor";
import type { TownId } from "../ids";

import { hasRight } from "./has-right";
import type { StaffAction } from "./staff-action";

/**
 * The towns in which the actor may do that: `all`, or those named (none, if there are none).
 *
 * For lists over several towns: ask first, then read exactly these.
 */
export function townsWithRight(actor: Actor, action: StaffAction): "all" | readonly TownId[] {
  if (actor.kind !== "staff") return [];
  if (hasRight(actor, action, "installation")) return "all";
  return actor.towns === "all" ? [] : actor.towns.filter((town) => hasRight(actor, action, town));
}
