import { type Bytes, joinBytes } from "./bytes";
import { KEY_ID_LENGTH, SENDER_LENGTH } from "./key-schedule";

/**
 * How a protected frame is laid out (docs/encryption.md):
 *
 *   clear head | ciphertext | tag (16) | key id (4) | sender (4) | stream (8) | counter (4) | head length (1) | mark (2)
 *
 * Everything but ciphertext and tag is authenticated. It is a trailer because an SFU and the
 * browser's own depacketizer look at the first bytes of a frame.
 */
export interface Trailer {
  readonly keyId: Bytes;
  readonly sender: Bytes;
  /** Drawn for every sending track and connection; with the counter it is the nonce. */
  readonly stream: Bytes;
  readonly counter: number;
  readonly headLength: number;
}

/** AES-GCM's (NIST SP 800-38D), appended to the ciphertext by WebCrypto. */
export const TAG_LENGTH = 16;
/** With four bytes of counter, the 96 bits that AES-GCM wants. */
export const STREAM_LENGTH = 8;
const MARK = [0x5e, 0x01] as const;
const TRAILER_LENGTH = KEY_ID_LENGTH + SENDER_LENGTH + STREAM_LENGTH + 4 + 1 + MARK.length;
const LONGEST_HEAD = 10;

/** What a frame grows by. */
export const OVERHEAD = TAG_LENGTH + TRAILER_LENGTH;

/**
 * How many bytes have to stay readable; null for codecs whose packets cannot carry protected frames.
 *
 * VP8 (RFC 6386, section 9.1): frame tag, and for a key frame start code and size, which the browser's
 * depacketizer reads and by which an SFU knows key frames. Opus (RFC 6716, section 3.1): the TOC byte.
 */
export function headLengthOf(frame: {
  readonly kind: "audio" | "video";
  readonly mimeType: string | undefined;
  readonly key: boolean;
}): number | null {
  const mimeType = frame.mimeType?.toLowerCase();
  // Older browsers do not tell the codec; our stack offers these two only.
  if (frame.kind === "audio") return (mimeType ?? "audio/opus") === "audio/opus" ? 1 : null;
  if ((mimeType ?? "video/vp8") !== "video/vp8") return null;
  return frame.key ? LONGEST_HEAD : 3;
}

const counterBytes = (counter: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, counter);
  return bytes;
};

/** The trailer's bytes. */
export function writeTrailer({ keyId, sender, stream, counter, headLength }: Trailer): Bytes {
  const rest = Uint8Array.of(headLength, ...MARK);
  return joinBytes(keyId, sender, stream, counterBytes(counter), rest);
}

/** What stands at the end of a frame; null where it is no protected frame. Never throws. */
export function readTrailer(frame: Bytes): Trailer | null {
  const start = frame.length - TRAILER_LENGTH;
  if (frame.at(-2) !== MARK[0] || frame.at(-1) !== MARK[1]) return null;
  const headLength = frame.at(-3) ?? 0;
  if (headLength > LONGEST_HEAD || headLength + TAG_LENGTH > start) return null;
  let at = start;
  const take = (length: number) => frame.slice(at, (at += length));
  const keyId = take(KEY_ID_LENGTH);
  const sender = take(SENDER_LENGTH);
  const stream = take(STREAM_LENGTH);
  const counter = new DataView(take(4).buffer).getUint32(0);
  return { keyId, sender, stream, counter, headLength };
}

/** The trailer's bytes as they stand, and what lies before them. */
export function splitFrame(frame: Bytes, headLength: number) {
  const end = frame.length - TRAILER_LENGTH;
  return {
    head: frame.slice(0, headLength),
    sealed: frame.slice(headLength, end),
    trailer: frame.slice(end),
  };
}

/** AES-GCM's nonce (SP 800-38D, 8.2.1): who draws `stream` at random never repeats it. */
export function nonceOf({ stream, counter }: Pick<Trailer, "stream" | "counter">): Bytes {
  return joinBytes(stream, counterBytes(counter));
}
