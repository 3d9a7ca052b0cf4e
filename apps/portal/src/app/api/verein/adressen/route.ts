import { type ClubId, DomainError, exportContacts } from "@stadtstube/domain";

import { isCrossSite } from "@/server/is-cross-site";
import { organiserContext } from "@/server/organiser";
import { redirectResponse } from "@/server/redirect-response";

/** A club's address list as CSV; whoever may not have it is sent to the clubs' page. */
export async function GET(request: Request): Promise<Response> {
  if (isCrossSite(request.headers)) return redirectResponse("/verein");
  const clubId = new URL(request.url).searchParams.get("verein") ?? "";
  try {
    const csv = await exportContacts(await organiserContext(), clubId as ClubId);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="adressliste.csv"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return redirectResponse("/verein");
    throw error;
  }
}
