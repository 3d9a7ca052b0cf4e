import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from "jose";
import { grantClaimsSchema } from "./claims";
import { secretBytes, type GrantKey } from "./keys";
import type { GrantRefusal, GrantResult } from "./refusal";

/** Longest token that is looked at, in characters. */
export const MAX_GRANT_LENGTH = 4096;
/** How far the clocks of portal and media stack may disagree. */
export const GRANT_CLOCK_SKEW_SECONDS = 10;

/** What a grant is checked against. */
export interface GrantExpectations {
  readonly keys: readonly GrantKey[];
  readonly audience: string;
  readonly issuer: string;
  readonly domain: string;
  readonly nowMs: number;
  /** Where it is to be used. Left out where the room is not known yet; check again when it is. */
  readonly room?: string;
}

type Attempt = { readonly payload: JWTPayload } | { readonly refusal: GrantRefusal };

/**
 * Decides whether a token is a grant of ours, valid now and (when `room` is given) for that room.
 *
 * Never throws. HS256 only: `none` and every other algorithm are `grant.malformed`. A known `kid`
 * picks its key; without one, or with an unknown one, all keys are tried, so that keys can rotate.
 */
export async function verifyGrant(
  token: string,
  expectations: GrantExpectations,
): Promise<GrantResult> {
  if (token.length > MAX_GRANT_LENGTH) return refused("grant.malformed");
  const attempt = await verifyWithAnyKey(token, expectations);
  if ("refusal" in attempt) return refused(attempt.refusal);

  const parsed = grantClaimsSchema.safeParse(attempt.payload);
  if (!parsed.success) return refused("grant.malformed");
  if (expectations.room !== undefined && parsed.data.room !== expectations.room) {
    return refused("grant.wrong-room");
  }
  return { ok: true, claims: parsed.data };
}

async function verifyWithAnyKey(token: string, expectations: GrantExpectations): Promise<Attempt> {
  const candidates = candidateKeys(token, expectations.keys);
  if (candidates === undefined) return { refusal: "grant.malformed" };
  for (const key of candidates) {
    const attempt = await verifyWithKey(token, key, expectations);
    if (!("refusal" in attempt) || attempt.refusal !== "grant.bad-signature") return attempt;
  }
  return { refusal: "grant.bad-signature" };
}

function candidateKeys(token: string, keys: readonly GrantKey[]): readonly GrantKey[] | undefined {
  try {
    const { kid } = decodeProtectedHeader(token);
    const named = keys.filter((key) => key.kid === kid);
    return named.length > 0 ? named : keys;
  } catch {
    return undefined;
  }
}

async function verifyWithKey(
  token: string,
  key: GrantKey,
  expectations: GrantExpectations,
): Promise<Attempt> {
  try {
    const { payload } = await jwtVerify(token, secretBytes(key), {
      algorithms: ["HS256"],
      audience: expectations.audience,
      issuer: expectations.issuer,
      subject: expectations.domain,
      clockTolerance: GRANT_CLOCK_SKEW_SECONDS,
      currentDate: new Date(expectations.nowMs),
      requiredClaims: ["exp"],
    });
    return { payload };
  } catch (cause) {
    return { refusal: refusalOf(cause) };
  }
}

function refusalOf(cause: unknown): GrantRefusal {
  if (cause instanceof errors.JWTExpired) return "grant.expired";
  if (cause instanceof errors.JWSSignatureVerificationFailed) return "grant.bad-signature";
  if (cause instanceof errors.JWTClaimValidationFailed && cause.reason === "check_failed") {
    if (cause.claim === "nbf") return "grant.not-yet-valid";
    if (["aud", "iss", "sub"].includes(cause.claim)) return "grant.wrong-audience";
  }
  return "grant.malformed";
}

function refused(refusal: GrantRefusal): GrantResult {
  return { ok: false, refusal };
}
