import { normaliseRoomCode } from "../rooms/normalise-room-code";
import type { TownContext } from "../town-context";

import { ReportError } from "./report-error";
import { readDescription, readLine, REPORT_LIMITS } from "./report-text";
import { type ReportReceipt, storeReport } from "./store-report";

/** A room that is used for something it must not be used for. */
export interface AbuseReport {
  /** The room's code, or a link or mail with it; may be left out. */
  readonly room?: string | undefined;
  readonly description: string;
  /** How to answer; may be left out. */
  readonly contact?: string | undefined;
}

/**
 * Tells the town about abuse; any visitor may, without saying who they are. Whether the room exists
 * is not said: reporting must not be a way to try codes.
 *
 * Throws `report.empty`, `report.too-long`, `report.room-unreadable`, `rate-limit.exceeded`,
 * `access.denied`.
 */
export async function reportAbuse(ctx: TownContext, report: AbuseReport): Promise<ReportReceipt> {
  return storeReport(ctx, {
    kind: "abuse",
    subject: readRoom(report.room),
    description: readDescription(report.description),
    contact: readLine(report.contact, REPORT_LIMITS.contact),
  });
}

function readRoom(input: string | undefined): string | null {
  if (input === undefined || input.trim() === "") return null;
  const code = normaliseRoomCode(input);
  if (code === null) throw ReportError.roomUnreadable();
  return code;
}
