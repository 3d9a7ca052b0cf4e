import { AccessError } from "../access/access-error";
import type { InstallationContext } from "../installation-context";

import { StaffError } from "./staff-error";

/**
 * Ends one of the actor's own sessions, or (`others`) all but the one named. Throws `staff.unknown`.
 */
export async function endSession(
  ctx: InstallationContext,
  which: { readonly sessionId: string; readonly others?: boolean },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  const id = which.others === true ? { not: which.sessionId } : which.sessionId;
  const { count } = await ctx.transaction((tx) =>
    tx.staffSession.deleteMany({ where: { staffId: actor.id, id } }),
  );
  if (count === 0 && which.others !== true) throw StaffError.unknown();
}
