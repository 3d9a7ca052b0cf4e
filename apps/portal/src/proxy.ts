import { NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";

import { env, isDevelopment } from "./env";
import { routing } from "./i18n/routing";
import { contentSecurityPolicy } from "./server/content-security-policy";
import { isForeignLoad } from "./server/is-foreign-load";

const routeByLanguage = createIntlMiddleware(routing);

/**
 * Refuses what another site's page loads behind its visitor's back, finds the language in the address
 * and gives every page its own script nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isForeignLoad(request.headers)) {
    return new NextResponse(null, { status: 403, headers: { "cache-control": "no-store" } });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({
    nonce,
    mediaOrigin: env().MEDIA_URL,
    development: isDevelopment,
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set("content-security-policy", policy);
  const response = routeByLanguage(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Everything but files and the machine's own routes. */
export const config = {
  matcher: ["/((?!api/|_next/|.*\\..*).*)"],
};
