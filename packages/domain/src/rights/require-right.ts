import { AccessError } from "../access/access-error";
import type { Actor } from "../access/actor";

import { hasRight, type Place } from "./has-right";
import type { Staff } from "./staff";
import type { StaffAction } from "./staff-action";

/**
 * The actor as the member of staff who may do that there; throws `access.denied` for anybody else.
 *
 * The first line of every use case of the administration. Pages and layouts only hide; this decides.
 */
export function requireRight(actor: Actor, action: StaffAction, place: Place): Staff {
  if (actor.kind !== "staff" || !hasRight(actor, action, place)) throw AccessError.denied();
  return actor;
}
