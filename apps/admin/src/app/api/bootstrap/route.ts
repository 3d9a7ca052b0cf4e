import { createHash, timingSafeEqual } from "node:crypto";
import { installationContext, offerBootstrap, systemJob } from "@stadtstube/domain";

import { env } from "@/env";
import { container } from "@/server/container";

export const dynamic = "force-dynamic";

/** The first operator's link, for `npm start` only, which knows the secret; 204 once there is one. */
export async function POST(request: Request): Promise<Response> {
  const { ADMIN_SECRET, ADMIN_ORIGIN } = env();
  const given = request.headers.get("authorization") ?? "";
  if (ADMIN_SECRET === undefined || !isSame(given, `Bearer ${ADMIN_SECRET}`)) {
    return new Response(null, { status: 404 });
  }
  const link = await offerBootstrap(installationContext(container(), systemJob));
  const headers = { "cache-control": "no-store" };
  if (link === null) return new Response(null, { status: 204, headers });
  // In the fragment: no server and no log sees it when the page is opened.
  const url = `${ADMIN_ORIGIN}/einladung#${link.secret}`;
  return Response.json({ url, expiresAt: link.expiresAt }, { headers });
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
