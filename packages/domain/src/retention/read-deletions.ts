import type { TownContext } from "../town-context";

/** How many things of a kind were deleted in an hour, and when that was last looked after. */
export interface DeletionFigure {
  readonly hour: Date;
  /** `rooms`, `waitingRequests`, `rateLimits`, …: the keys of a deletion report. */
  readonly kind: string;
  readonly count: number;
  readonly lastAt: Date;
}

/** What was deleted in the town in [from, until), oldest first. Figures only: nobody is named. */
export async function readDeletions(
  ctx: TownContext,
  span: { readonly from: Date; readonly until: Date },
): Promise<readonly DeletionFigure[]> {
  return ctx.transaction((tx) =>
    tx.deletionReport.findMany({
      where: { townId: ctx.townId, hour: { gte: span.from, lt: span.until } },
      select: { hour: true, kind: true, count: true, lastAt: true },
      orderBy: [{ hour: "asc" }, { kind: "asc" }],
    }),
  );
}
