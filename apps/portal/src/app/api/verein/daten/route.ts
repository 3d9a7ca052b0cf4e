import { DomainError, exportAccount } from "@stadtstube/domain";

import { isCrossSite } from "@/server/is-cross-site";
import { organiserContext } from "@/server/organiser";
import { redirectResponse } from "@/server/redirect-response";

/** An organiser's own data as a file; whoever is not signed in is sent to the page for that. */
export async function GET(request: Request): Promise<Response> {
  if (isCrossSite(request.headers)) return redirectResponse("/verein");
  try {
    const data = await exportAccount(await organiserContext());
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="meine-daten.json"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return redirectResponse("/verein");
    throw error;
  }
}
