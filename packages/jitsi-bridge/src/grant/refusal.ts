import type { GrantClaims } from "./claims";

/** Why a grant was refused. Stable codes; texts live with whoever shows them. */
export const GRANT_REFUSALS = [
  /** Not a signed token of the expected shape, too long, or with an algorithm other than HS256. */
  "grant.malformed",
  /** No known key signed it. */
  "grant.bad-signature",
  "grant.expired",
  "grant.not-yet-valid",
  /** Issuer, audience or domain are somebody else's. */
  "grant.wrong-audience",
  "grant.wrong-room",
] as const;

/** One of {@link GRANT_REFUSALS}. */
export type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** Outcome of a verification: the claims, or the first reason to refuse them. */
export type GrantResult =
  | { readonly ok: true; readonly claims: GrantClaims }
  | { readonly ok: false; readonly refusal: GrantRefusal };
