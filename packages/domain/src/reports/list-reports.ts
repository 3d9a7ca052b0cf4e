import { requireSystemJob } from "../access/require-actor";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

/** A report as the town reads it. */
export interface ReceivedReport {
  readonly id: string;
  readonly reference: string;
  /** A barrier's page, or the code of the room. */
  readonly subject: string | null;
  readonly description: string;
  readonly contact: string | null;
  readonly createdAt: Date;
  readonly deletedAt: Date;
}

const MOST = 500;

/**
 * Barriersthat were reported, newest first, at most 500. For
 * jobs and for staff with `report.read`; throws `access.denied` for anybody else.
 */
export async function listBarrierReports(ctx: TownContext): Promise<readonly ReceivedReport[]> {
  return listReports(ctx, "barrier");
}

/**
 * Roomsthat were reported for abuse, newest first, at most 500. For
 * jobs and for staff with `report.read`; throws `access.denied` for anybody else.
 */
export async function listAbuseReports(ctx: TownContext): Promise<readonly ReceivedReport[]> {
  return listReports(ctx, "abuse");
}

async function listReports(
  ctx: TownContext,
  kind: "barrier" | "abuse",
): Promise<readonly ReceivedReport[]> {
  if (ctx.actor.kind === "staff") requireRight(ctx.actor, "report.read", ctx.townId);
  else requireSystemJob(ctx.actor);
  const reports = await ctx.transaction((tx) =>
    tx.report.findMany({
      where: { townId: ctx.townId, kind, expiresAt: { gt: ctx.clock.now() } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: MOST,
    }),
  );
  return reports.map(
    ({ id, reference, subject, description, contact, createdAt, expiresAt: deletedAt }) => ({
      id,
      reference,
      subject,
      description,
      contact,
      createdAt,
      deletedAt,
    }),
  );
}
