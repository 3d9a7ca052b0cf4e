import { requireVisitor } from "../access/require-actor";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import { drawReference } from "./draw-reference";

/** A report whose parts were read. */
export interface ReadReport {
  readonly kind: "barrier" | "abuse";
  readonly subject: string | null;
  readonly description: string;
  readonly contact: string | null;
}

/** What the sender is told. */
export interface ReportReceipt {
  /** To ask about the report later, e.g. `K7QM-3XWD`. */
  readonly reference: string;
  /** When the report is deleted at the latest. */
  readonly deletedAt: Date;
}

/**
 * Stores a report for the town. Counts it against the visitor and against all reports of its kind, so
 * that nobody fills the town's list, and who fills one kind leaves the other open. Throws `rate-limit.exceeded`, `access.denied`.
 */
export async function storeReport(ctx: TownContext, report: ReadReport): Promise<ReportReceipt> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.reportLimit, origin);
  await consumeRateLimit(ctx, ctx.policy.reportTownLimit, report.kind);
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ctx.policy.reportLifetimeMs);
  const id = randomUuid(ctx.randomness);
  const reference = drawReference(ctx.randomness);
  const data = { ...report, id, townId: ctx.townId, reference, createdAt, expiresAt };
  await ctx.transaction((tx) => tx.report.create({ data }));
  return { reference, deletedAt: expiresAt };
}
