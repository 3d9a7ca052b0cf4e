import "server-only";
import { DomainError } from "@stadtstube/domain";

/** An iCalendar file of public dates that caches may keep for minutes; the status of a refusal alone. */
export async function calendarResponse(
  fileName: string,
  write: () => Promise<string>,
): Promise<Response> {
  try {
    return new Response(await write(), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `inline; filename="${fileName}"`,
        "cache-control": "public, max-age=300",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}
