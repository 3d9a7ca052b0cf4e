import { recordChange } from "../audit/record-change";
import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { requireRight } from "../rights/require-right";

import { placesOf } from "./places-of";
import { StaffError } from "./staff-error";

/**
 * Takes a person's access away and ends their sessions at once. Needs the right in every one of
 * their towns. Throws `access.denied`, `staff.unknown`, `staff.last-operator`.
 */
export async function disableStaff(ctx: InstallationContext, id: StaffId): Promise<void> {
  await ctx.transaction(async (tx) => {
    // Two operators who shut each other out at the same moment must not both succeed.
    await tx.$queryRaw`SELECT id FROM staff WHERE role = 'operator' ORDER BY id FOR UPDATE`;
    const places = await placesOf(tx, id);
    for (const place of places) requireRight(ctx.actor, "staff.change", place);
    const person = await tx.staff.update({ where: { id }, data: { disabledAt: ctx.clock.now() } });
    const left = await tx.staff.count({ where: { role: "operator", disabledAt: null } });
    if (person.role === "operator" && left === 0) throw StaffError.lastOperator();
    await tx.staffSession.deleteMany({ where: { staffId: id } });
    for (const place of places) {
      await recordChange(ctx, tx, { action: "staff.disable", place, subject: id });
    }
  });
}
