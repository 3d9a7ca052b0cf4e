import { type Bytes, joinBytes } from "./bytes";
import { nonceOf, splitFrame, STREAM_LENGTH, type Trailer, writeTrailer } from "./frame-format";
import type { KeyRing } from "./key-ring";

const LAST_COUNTER = 2 ** 32 - 1;

/** Protects the frames of one sending track, each under a nonce of its own. */
export class FrameSealer {
  readonly #stream: Bytes = crypto.getRandomValues(new Uint8Array(STREAM_LENGTH));
  #counter = 0;

  constructor(
    private readonly ring: KeyRing,
    private readonly sender: Bytes,
  ) {}

  /** The protected frame; null, and nothing may be sent, where there is no key. */
  async seal(frame: Bytes, headLength: number): Promise<Bytes | null> {
    const counter = this.#counter;
    if (counter > LAST_COUNTER) return null;
    this.#counter += 1;
    const writing = await this.ring.writing(this.sender);
    if (writing === null) return null;
    const length = Math.min(headLength, frame.length);
    const fields: Trailer = {
      keyId: writing.keyId,
      sender: this.sender,
      stream: this.#stream,
      counter,
      headLength: length,
    };
    const head = frame.slice(0, length);
    const trailer = writeTrailer(fields);
    const sealed = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv: nonceOf(fields), additionalData: joinBytes(head, trailer) },
      writing.key,
      frame.slice(length),
    );
    return joinBytes(head, new Uint8Array(sealed), trailer);
  }
}

/** Undoes `FrameSealer.seal`; null where key or frame are not right. Never rejects. */
export async function openFrame(
  frame: Bytes,
  trailer: Trailer,
  key: CryptoKey,
): Promise<Bytes | null> {
  const parts = splitFrame(frame, trailer.headLength);
  try {
    const opened = await crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: nonceOf(trailer),
        additionalData: joinBytes(parts.head, parts.trailer),
      },
      key,
      parts.sealed,
    );
    return joinBytes(parts.head, new Uint8Array(opened));
  } catch {
    return null;
  }
}
