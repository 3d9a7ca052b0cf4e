import type { TownContext } from "../town-context";

import { readDescription, readLine, REPORT_LIMITS } from "./report-text";
import { type ReportReceipt, storeReport } from "./store-report";

/** A barrier somebody met. Directive (EU) 2016/2102, Art. 7 (1) b asks for a way to tell it. */
export interface BarrierReport {
  /** Where it was: a page's name or address; may be left out. */
  readonly page?: string | undefined;
  readonly description: string;
  /** How to answer; may be left out. */
  readonly contact?: string | undefined;
}

/**
 * Tells the town about a barrier; any visitor may, without saying who they are.
 *
 * Throws `report.empty`, `report.too-long`, `rate-limit.exceeded`, `access.denied`.
 */
export async function reportBarrier(
  ctx: TownContext,
  report: BarrierReport,
): Promise<ReportReceipt> {
  return storeReport(ctx, {
    kind: "barrier",
    subject: readLine(report.page, REPORT_LIMITS.subject),
    description: readDescription(report.description),
    contact: readLine(report.contact, REPORT_LIMITS.contact),
  });
}
