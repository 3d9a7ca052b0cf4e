import { DomainError } from "@stadtstube/domain";

import { readAuditCsv } from "@/features/audit/queries";

export const dynamic = "force-dynamic";

/** The audit log as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  try {
    // The mark tells spreadsheets that this is UTF-8.
    return new Response(`\ufeff${await readAuditCsv(search)}`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="protokoll.csv"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}
