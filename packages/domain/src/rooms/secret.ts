import { createHash, timingSafeEqual } from "node:crypto";

import type { Randomness } from "../ports";

const SECRET_BYTES = 32;

/** 256 unpredictable bits as 43 characters base64url, fit for links, cookies and QR codes. */
export function drawSecret(randomness: Randomness): string {
  return Buffer.from(randomness.bytes(SECRET_BYTES)).toString("base64url");
}

/** What is stored of a secret. No salt or stretching: 256 random bits cannot be guessed. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret, "utf8").digest());
}

/** True if `secret` is the one that was hashed; takes the same time whatever the difference. */
export function secretMatches(secret: string, hash: Uint8Array): boolean {
  const candidate = hashSecret(secret);
  return candidate.length === hash.length && timingSafeEqual(candidate, hash);
}
