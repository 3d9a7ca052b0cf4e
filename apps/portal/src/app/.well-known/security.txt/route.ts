import { env } from "@/env";
import { securityText } from "@/server/security-text";
import { publicOrigin } from "@/server/public-origin";
import { currentTown } from "@/server/tenant";

export const dynamic = "force-dynamic";

/**
 * Whom to tell of a weakness, at every town's own address (RFC 9116). 404 where nobody is named, or the
 * host name belongs to no town: better none than one that nobody reads.
 */
export async function GET(): Promise<Response> {
  const { SECURITY_CONTACT: contact } = env();
  if (contact === undefined || (await currentTown()) === null) {
    return new Response(null, { status: 404 });
  }
  const text = securityText({ contact, origin: await publicOrigin(), now: new Date() });
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
