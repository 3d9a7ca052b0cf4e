import { recordChange } from "../audit/record-change";
import type { TownId } from "../ids";
import type { InstallationContext } from "../installation-context";
import type { Place } from "../rights/has-right";
import { requireRight } from "../rights/require-right";

import { StaffError } from "./staff-error";

/** Makes an open invitation void. Throws `access.denied`, `staff.unknown`. */
export async function revokeInvitation(ctx: InstallationContext, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const link = await tx.staffLink.findUnique({ where: { id } });
    if (link === null || link.usedAt !== null) throw StaffError.unknown();
    const places: readonly Place[] = link.allTowns ? ["installation"] : (link.townIds as TownId[]);
    for (const place of places) requireRight(ctx.actor, "staff.change", place);
    await tx.staffLink.delete({ where: { id } });
    for (const place of places) {
      await recordChange(ctx, tx, { action: "staff.revoke-invitation", place, subject: id });
    }
  });
}
