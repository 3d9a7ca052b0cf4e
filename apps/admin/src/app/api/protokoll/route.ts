import { readAuditCsv } from "@/features/audit/queries";
import { csvResponse } from "@/server/csv-response";

export const dynamic = "force-dynamic";

/** The audit log as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return csvResponse("protokoll.csv", () => readAuditCsv(search));
}
