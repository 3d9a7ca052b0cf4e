import "server-only";
import * as client from "openid-client";
import type { OidcAttempt } from "@stadtstube/domain";

import { env } from "@/env";

/** The town's own sign-in service, or null where none is configured. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  const isComplete = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].every((one) => one);
  return isComplete ? OIDC_NAME : null;
}

function callbackUrl(): string {
  return `${env().ADMIN_ORIGIN}/api/oidc/callback`;
}

let discovered: Promise<client.Configuration> | undefined;

/** What the service says about itself, asked once; again after a failure. */
async function configuration(): Promise<client.Configuration> {
  discovered ??= discover().catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });
  return discovered;
}

async function discover(): Promise<client.Configuration> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) throw new TypeError("no sign-in service is configured");
  const issuer = new URL(OIDC_ISSUER);
  // Without TLS only on this machine, for tests.
  const isLocal = issuer.protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(issuer.hostname);
  return client.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
    timeout: 10,
    ...(isLocal ? { execute: [client.allowInsecureRequests] } : {}),
  });
}

/** Where the browser has to go, and what must be kept until it is back. */
export async function beginAtService(): Promise<{ url: string; attempt: OidcAttempt }> {
  const attempt: OidcAttempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(await configuration(), {
    redirect_uri: callbackUrl(),
    scope: "openid profile",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, attempt };
}

/** Whom the service vouches for; rejects when state, nonce, code or signature are not right. */
export async function finishAtService(
  search: string,
  attempt: OidcAttempt,
): Promise<{ issuer: string; subject: string; displayName: string }> {
  const current = new URL(callbackUrl());
  current.search = search;
  const tokens = await client.authorizationCodeGrant(await configuration(), current, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new TypeError("no id token");
  const { iss, sub, name, preferred_username: username } = claims;
  const displayName = [name, username, sub].find((one) => typeof one === "string" && one !== "");
  return { issuer: iss, subject: sub, displayName: String(displayName) };
}
