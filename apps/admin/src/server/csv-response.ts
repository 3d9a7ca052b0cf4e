import "server-only";
import { DomainError } from "@stadtstube/domain";

/** What `work` writes, as a file to keep; the error's status where this person may not have it. */
export async function csvResponse(name: string, work: () => Promise<string>): Promise<Response> {
  try {
    // The mark tells spreadsheets that this is UTF-8.
    return new Response(`\ufeff${await work()}`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}
