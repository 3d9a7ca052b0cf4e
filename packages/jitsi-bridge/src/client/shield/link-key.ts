import { type Bytes, fromBase64Url, toBase64Url } from "./bytes";

/** 128 bits: enough for ever, and short enough for a QR code on paper. */
const LENGTH = 16;

/** A new key for a meeting's link: 22 characters of base64url. It must reach no server. */
export function drawLinkKey(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(LENGTH)));
}

/** The bytes of a link's key; null for anything that is none. */
export function readLinkKey(text: string): Bytes | null {
  return fromBase64Url(text, LENGTH);
}
