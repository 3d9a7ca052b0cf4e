import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { TownError } from "./town-error";

/**
 * Switches a town off, so that its addresses lead nowhere, or on again. Meetings that are running go
 * on until their grants end. Throws `access.denied`, `town.unknown`.
 */
export async function suspendTown(ctx: TownContext, isSuspended: boolean): Promise<void> {
  requireRight(ctx.actor, "town.suspend", ctx.townId);
  const { townId: place } = ctx;
  await ctx.transaction(async (tx) => {
    const suspendedAt = isSuspended ? ctx.clock.now() : null;
    const { count } = await tx.town.updateMany({ where: { id: place }, data: { suspendedAt } });
    if (count !== 1) throw TownError.unknown();
    const action = isSuspended ? "town.suspend" : "town.resume";
    await recordChange(ctx, tx, { action, place, subject: place });
  });
}
