import * as client from "openid-client";
import type { OidcAttempt } from "@stadtstube/domain";

/** What the town's own sign-in service has to know, and we of it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
}

/** Whom the service vouches for. */
export interface VouchedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string;
}

/** Signing in by OpenID Connect: authorization code with PKCE, state and nonce (RFC 9700). */
export interface OidcClient {
  /** Where the browser has to go, and what must be kept until it is back. */
  begin(): Promise<{ readonly url: string; readonly attempt: OidcAttempt }>;
  /** Who came back; rejects when state, nonce, code or signature are not right. */
  finish(search: string, attempt: OidcAttempt): Promise<VouchedIdentity>;
}

/** Asks the service about itself at the first use, and again after a failure. */
export function createOidcClient(settings: OidcSettings): OidcClient {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    begin: async () => begin(await configuration(), settings.callbackUrl),
    finish: async (search, attempt) => {
      const current = new URL(settings.callbackUrl);
      current.search = search;
      return finish(await configuration(), current, attempt);
    },
  };
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  // Without TLS only on this machine, for tests.
  const isLocal = issuer.protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(issuer.hostname);
  const { clientId, clientSecret } = settings;
  return client.discovery(issuer, clientId, clientSecret, undefined, {
    timeout: 10,
    ...(isLocal ? { execute: [client.allowInsecureRequests] } : {}),
  });
}

async function begin(configuration: client.Configuration, callbackUrl: string) {
  const attempt: OidcAttempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl,
    scope: "openid profile",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, attempt };
}

async function finish(
  configuration: client.Configuration,
  current: URL,
  attempt: OidcAttempt,
): Promise<VouchedIdentity> {
  const tokens = await client.authorizationCodeGrant(configuration, current, {
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
