import { type Bytes, toHex } from "./bytes";
import { readTrailer } from "./frame-format";
import { openFrame } from "./frame-sealer";
import type { KeyRing } from "./key-ring";
import { ReplayWindow } from "./replay-window";

/** What became of a received frame. */
export type OpenedFrame =
  | { readonly kind: "read"; readonly frame: Bytes; readonly sender: string }
  /** Not protected at all. */
  | { readonly kind: "plain" }
  /** Protected with a secret we do not have, or changed on its way. */
  | { readonly kind: "foreign" }
  /** Rightly protected, and here before. */
  | { readonly kind: "repeated" };

const MOST_STREAMS = 64;

/** Reads the frames of one receiving track. */
export class FrameOpener {
  readonly #windows = new Map<string, ReplayWindow>();

  constructor(private readonly ring: KeyRing) {}

  /** Judges one frame; `sender` is proved, not claimed. Never rejects. */
  async open(frame: Bytes): Promise<OpenedFrame> {
    const trailer = readTrailer(frame);
    if (trailer === null) return { kind: "plain" };
    const key = await this.ring.reading(trailer.keyId, trailer.sender);
    const opened = key && (await openFrame(frame, trailer, key));
    if (!opened) return { kind: "foreign" };
    const sender = toHex(trailer.sender);
    const window = this.#window(`${toHex(trailer.keyId)}${sender}${toHex(trailer.stream)}`);
    if (!window.accept(trailer.counter)) return { kind: "repeated" };
    return { kind: "read", frame: opened, sender };
  }

  #window(name: string): ReplayWindow {
    const known = this.#windows.get(name);
    if (known) return known;
    const [oldest] = this.#windows.keys();
    if (this.#windows.size >= MOST_STREAMS && oldest !== undefined) this.#windows.delete(oldest);
    const window = new ReplayWindow();
    this.#windows.set(name, window);
    return window;
  }
}
