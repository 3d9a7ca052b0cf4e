/**
 * Join grants: the one thing portal and media stack share besides figures.
 *
 * Types and schemas may be used anywhere; signing and verifying need the secret and belong on servers.
 */
export {
  grantClaimsSchema,
  isHostGrant,
  MAX_DISPLAY_NAME_LENGTH,
  roomNameSchema,
  type GrantClaims,
} from "./claims";
export { createGrantClaims, type GrantRequest } from "./create-claims";
export { grantKeyFaults, MIN_GRANT_KEY_BYTES, parseGrantKeys, type GrantKey } from "./keys";
export { GRANT_REFUSALS, type GrantRefusal, type GrantResult } from "./refusal";
export { signGrant } from "./sign-grant";
export {
  GRANT_CLOCK_SKEW_SECONDS,
  MAX_GRANT_LENGTH,
  verifyGrant,
  type GrantExpectations,
} from "./verify-grant";
