import { AccessError } from "../access/access-error";
import { recordChange } from "../audit/record-change";
import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { mayGiveRole } from "../rights/may-give-role";
import { requireRight } from "../rights/require-right";
import { STAFF_ROLES, type StaffRole } from "../rights/staff";

import { placesOf } from "./places-of";
import { StaffError } from "./staff-error";

/**
 * Gives somebody another role in the same towns, from their next click on.
 *
 * Needs the right in every one of their towns, and nobody but an operator gives or takes a role that
 * can do more than their own. Operators look after everything: nobody with single towns becomes
 * one. Throws `access.denied`, `staff.unknown`, `staff.invalid`, `staff.last-operator`.
 */
export async function changeRole(
  ctx: InstallationContext,
  { id, role }: { readonly id: StaffId; readonly role: StaffRole },
): Promise<void> {
  if (!STAFF_ROLES.includes(role)) throw StaffError.invalid();
  await ctx.transaction(async (tx) => {
    // Two operators who demote each other at the same moment must not both succeed.
    await tx.$queryRaw`SELECT id FROM staff WHERE role = 'operator' ORDER BY id FOR UPDATE`;
    const places = await placesOf(tx, id);
    const before = (await tx.staff.findUniqueOrThrow({ where: { id } })).role as StaffRole;
    for (const place of places) {
      requireRight(ctx.actor, "staff.change", place);
      const may = [before, role].every((one) => mayGiveRole(ctx.actor, one, place));
      if (!may) throw AccessError.denied();
    }
    if (role === "operator" && !places.includes("installation")) throw StaffError.invalid();
    await tx.staff.update({ where: { id }, data: { role } });
    const left = await tx.staff.count({ where: { role: "operator", disabledAt: null } });
    if (left === 0) throw StaffError.lastOperator();
    for (const place of places) {
      const details = { before, role };
      await recordChange(ctx, tx, { action: "staff.change-role", place, subject: id, details });
    }
  });
}
