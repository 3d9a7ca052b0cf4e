import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";

import { env } from "./env";

/** This machine's own names; a browser that was lured by another name gets nothing. */
const OWN_HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Sets a strict Content Security Policy with a nonce per request and refuses foreign host names. */
export function proxy(request: NextRequest): NextResponse {
  const host = request.headers.get("host") ?? "";
  const isOwn = OWN_HOSTS.test(host) || host === new URL(env().ADMIN_ORIGIN).host;
  if (!isOwn) return new NextResponse(null, { status: 421 });
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)",
  );
  return response;
}

/** Everything but the immutable build files passes through. */
export const config = { matcher: "/((?!_next/static).*)" };
