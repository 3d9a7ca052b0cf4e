import { SignJWT } from "jose";
import { grantClaimsSchema, type GrantClaims } from "./claims";
import { grantKeyFaults, secretBytes, type GrantKey } from "./keys";

/**
 * Signs a join grant with HS256 and names the key in the header.
 *
 * Throws when the claims do not fit the schema (a room in upper case, `*`, a name too long) or when
 * the key is too short: both are mistakes of the program, not of a user. For servers only.
 */
export async function signGrant(claims: GrantClaims, key: GrantKey): Promise<string> {
  const faults = grantKeyFaults([key]);
  if (faults.length > 0) throw new TypeError(`unusable grant key: ${faults.join("; ")}`);
  const checked = grantClaimsSchema.parse(claims);
  return new SignJWT({ ...checked })
    .setProtectedHeader({ alg: "HS256", typ: "JWT", kid: key.kid })
    .sign(secretBytes(key));
}
