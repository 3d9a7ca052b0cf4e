import { recordChange } from "../audit/record-change";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { ReportError } from "./report-error";

/** Deletes a report that is dealt with. Throws `access.denied`, `report.unknown`. */
export async function settleReport(ctx: TownContext, id: string): Promise<void> {
  requireRight(ctx.actor, "report.settle", ctx.townId);
  const { townId: place } = ctx;
  await ctx.transaction(async (tx) => {
    const { count } = await tx.report.deleteMany({ where: { id, townId: place } });
    if (count === 0) throw ReportError.unknown();
    await recordChange(ctx, tx, { action: "report.settle", place, subject: id });
  });
}
