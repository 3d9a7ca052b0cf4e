/** Checks what a client says about its side before native code sees it. */
import { SfuError } from "../sfu-error";
import type { TransportDescription } from "../types";
import type { PeerParameters } from "./media-core";

const ICE_CHARS = /^[A-Za-z0-9+/]+$/;
const FINGERPRINT = /^[0-9A-F]{2}(:[0-9A-F]{2})+$/;
const HASH_BYTES: ReadonlyMap<string, number> = new Map([
  ["sha-1", 20],
  ["sha-224", 28],
  ["sha-256", 32],
  ["sha-384", 48],
  ["sha-512", 64],
]);

/**
 * Returns the media core's form of the remote side. Throws `sfu.bad-transport` for credentials
 * outside RFC 8839 5.4 (ufrag 4-256, password 22-256 ICE characters) and for fingerprints whose
 * length does not fit their hash (RFC 8122). We offered `actpass`; an answer that repeats it means
 * active.
 */
export function remotePeer(remote: TransportDescription): PeerParameters {
  const { ufrag, pwd, fingerprint } = remote;
  const value = fingerprint.value.toUpperCase();
  const hash = fingerprint.hash.toLowerCase();
  if (!isIceString(ufrag, 4) || !isIceString(pwd, 22)) throw new SfuError("sfu.bad-transport");
  if (!FINGERPRINT.test(value) || HASH_BYTES.get(hash) !== (value.length + 1) / 3) {
    throw new SfuError("sfu.bad-transport");
  }
  const setup = fingerprint.setup === "actpass" ? "active" : fingerprint.setup;
  return { ice: { ufrag, pwd }, dtls: { setup, hash, fingerprint: value } };
}

function isIceString(text: string, shortest: number): boolean {
  return text.length >= shortest && text.length <= 256 && ICE_CHARS.test(text);
}
