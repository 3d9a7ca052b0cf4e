import "server-only";

import { env } from "@/env";

import { createOidcClient, type OidcClient } from "./oidc-client";

let client: OidcClient | undefined;

/** The name of the town's own sign-in service, or null where none is configured. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  const isComplete = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].every((one) => one);
  return isComplete ? OIDC_NAME : null;
}

/** The client of the town's own service; throws TypeError where none is configured. */
export function oidcClient(): OidcClient {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ADMIN_ORIGIN } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new TypeError("no sign-in service is configured");
  }
  client ??= createOidcClient({
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    callbackUrl: `${ADMIN_ORIGIN}/api/oidc/callback`,
  });
  return client;
}
