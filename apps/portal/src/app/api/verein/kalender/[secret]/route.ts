import { DomainError, writeFeed } from "@stadtstube/domain";

import { publicOrigin } from "@/server/public-origin";
import { requestContext } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** A club's dates for calendars that subscribe (RFC 5545); who has the address has the dates. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly secret: string }> },
): Promise<Response> {
  const { secret } = await params;
  try {
    const context = await requestContext();
    const meetingsUrl = `${await publicOrigin()}/treffen`;
    return new Response(await writeFeed(context, { secret, meetingsUrl }), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="termine.ics"',
        "cache-control": "private, max-age=300",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}
