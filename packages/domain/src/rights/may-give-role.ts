import type { Actor } from "../access/actor";

import { hasRight, type Place } from "./has-right";
import type { StaffRole } from "./staff";
import { STAFF_ACTIONS } from "./staff-action";

/**
 * Whether the actor may make somebody a member of staff with that role there. Pure; fails closed.
 *
 * Nobody gives away a right they lack, so that nobody gains one by inviting themselves: a
 * `town-admin` appoints no `data-protection-officer`. Only operators may, as every role begins with
 * them.
 */
export function mayGiveRole(actor: Actor, role: StaffRole, place: Place): boolean {
  if (actor.kind !== "staff" || !hasRight(actor, "staff.change", place)) return false;
  if (actor.role === "operator") return true;
  const towns = place === "installation" ? "all" : [place];
  const invited = { kind: "staff", id: actor.id, role, towns } as const;
  return STAFF_ACTIONS.every(
    (action) => !hasRight(invited, action, place) || hasRight(actor, action, place),
  );
}
