import "server-only";
import {
  hasRight,
  listAbuseReports,
  listBarrierReports,
  type ReceivedReport,
} from "@stadtstube/domain";

import { requestTown } from "@/server/signed-in";

import type { ReportRow, ReportsView } from "./model/reports-view";

/** What residents have reported to the town, newest first. Throws `access.denied`. */
export async function readReports(townId: string): Promise<ReportsView> {
  const context = await requestTown(townId);
  const abuse = await listAbuseReports(context);
  const barriers = await listBarrierReports(context);
  const rows = [
    ...abuse.map((report) => toRow("abuse", report)),
    ...barriers.map((report) => toRow("barrier", report)),
  ];
  return {
    townId,
    maySettle: hasRight(context.actor, "report.settle", context.townId),
    mayClose: hasRight(context.actor, "room.close", context.townId),
    rows: rows.sort((one, other) => other.createdAtMs - one.createdAtMs),
  };
}

function toRow(kind: ReportRow["kind"], report: ReceivedReport): ReportRow {
  const { id, reference, subject, description, contact, createdAt, deletedAt } = report;
  return {
    ...{ id, kind, reference, subject, description, contact },
    ...{ createdAtMs: createdAt.getTime(), deletedAtMs: deletedAt.getTime() },
  };
}
