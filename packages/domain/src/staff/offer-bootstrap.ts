import { requireSystemJob } from "../access/require-actor";
import { recordChange } from "../audit/record-change";
import type { InstallationContext } from "../installation-context";

import { offerLink, type OfferedLink } from "./one-time-link";

/**
 * The link that makes the first operator, or null once there is one who can sign in.
 *
 * Every call makes the earlier ones void, so that only what was printed last can be used. Only a job
 * may.
 */
export async function offerBootstrap(ctx: InstallationContext): Promise<OfferedLink | null> {
  requireSystemJob(ctx.actor);
  return ctx.transaction(async (tx) => {
    const operators = await tx.staff.count({ where: { role: "operator", disabledAt: null } });
    if (operators > 0) return null;
    await tx.staffLink.deleteMany({ where: { isBootstrap: true, usedAt: null } });
    const link = await offerLink(ctx, tx, {
      isBootstrap: true,
      displayName: "",
      role: "operator",
      towns: "all",
      createdBy: null,
      lifetimeMs: ctx.policy.staff.bootstrapMs,
    });
    await recordChange(ctx, tx, {
      action: "staff.bootstrap",
      place: "installation",
      subject: link.id,
    });
    return link;
  });
}
