import { createHmac } from "node:crypto";

import type { GuestKey } from "../ids";
import type { Randomness } from "../ports";
import { drawSecret } from "../rooms/secret";

const KEY = /^[A-Za-z0-9_-]{43}$/;

/**
 * The key a guest's page brought, or a new one if it brought none or something else.
 *
 * A key that is not known here is as good as a new one. So a page may draw it by itself, 32 random
 * bytes as base64url, and repeat a question whose answer was lost without asking twice.
 */
export function takeGuestKey(randomness: Randomness, brought: string | undefined): GuestKey {
  const key = brought !== undefined && KEY.test(brought) ? brought : drawSecret(randomness);
  return key as GuestKey;
}

/**
 * The renewal secret of the participant that this request becomes.
 *
 * Derived and not drawn, so that every answer to the same guest gives the same one, also when the
 * first was lost, and the database still knows nothing but hashes.
 */
export function renewalSecretOf(guestKey: GuestKey, requestId: string): string {
  return createHmac("sha256", guestKey).update(`renewal ${requestId}`, "utf8").digest("base64url");
}
