import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

/** Writes down that somebody took a document away; the first thing a download does. Throws `access.denied`. */
export async function recordExport(ctx: TownContext, document: string): Promise<void> {
  requireRight(ctx.actor, "data-protection.export", ctx.townId);
  await ctx.transaction(async (tx) => {
    await recordChange(ctx, tx, {
      action: "data-protection.export",
      place: ctx.townId,
      subject: document,
    });
  });
}
