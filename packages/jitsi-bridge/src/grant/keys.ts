/** A shared secret of HS256 and the name (`kid`) under which it is rotated. */
export interface GrantKey {
  readonly kid: string;
  readonly secret: string;
}

/** RFC 7518 section 3.2: the key of HS256 must be at least as long as the hash. */
export const MIN_GRANT_KEY_BYTES = 32;

/** Two keys are enough to rotate; a few more do no harm, hundreds would cost time per attack. */
const MAX_KEYS = 8;

/** Says what is wrong with a list of keys; empty when it may be used. Never quotes a secret. */
export function grantKeyFaults(keys: readonly GrantKey[]): string[] {
  const faults: string[] = [];
  if (keys.length === 0) faults.push("at least one grant key is needed");
  if (keys.length > MAX_KEYS) faults.push(`at most ${MAX_KEYS} grant keys`);
  keys.forEach((key, index) => {
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(key.kid)) faults.push(`key ${index + 1}: bad key id`);
    if (secretBytes(key).byteLength < MIN_GRANT_KEY_BYTES) {
      faults.push(`key ${index + 1}: shorter than ${MIN_GRANT_KEY_BYTES} bytes`);
    }
  });
  if (new Set(keys.map((key) => key.kid)).size !== keys.length) faults.push("key ids repeat");
  return faults;
}

/** Reads `kid:secret,kid:secret`. A secret may contain colons but no comma. Not validated further. */
export function parseGrantKeys(list: string): GrantKey[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const colon = entry.indexOf(":");
      return { kid: entry.slice(0, Math.max(colon, 0)), secret: entry.slice(colon + 1) };
    });
}

/** The secret as HMAC key bytes (UTF-8, as stock Prosody takes it). */
export function secretBytes(key: GrantKey): Uint8Array {
  return new TextEncoder().encode(key.secret);
}
