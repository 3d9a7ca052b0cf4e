import type { TownContext } from "../town-context";

import type { UsageKind } from "./usage-kind";

/** One figure: how often something happened in one hour. */
export interface UsageFigure {
  /** Begin of the hour. */
  readonly hour: Date;
  readonly kind: UsageKind;
  readonly count: number;
}

/** The town's figures of [from, until), oldest first; hours without any event are absent. */
export async function readUsage(
  ctx: TownContext,
  span: { readonly from: Date; readonly until: Date },
): Promise<readonly UsageFigure[]> {
  return ctx.transaction((tx) =>
    tx.usageCounter.findMany({
      where: { townId: ctx.townId, hour: { gte: span.from, lt: span.until } },
      select: { hour: true, kind: true, count: true },
      orderBy: [{ hour: "asc" }, { kind: "asc" }],
    }),
  );
}
