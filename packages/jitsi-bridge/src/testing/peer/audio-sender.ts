/** Opus as a talking or silent person sends it: one 20 ms packet (RFC 7587) with its level (RFC 6464). */
import { randomFillSync } from "node:crypto";
import type { OutgoingStream } from "./outgoing-stream";

const FRAME_MS = 20;
const SAMPLES_PER_FRAME = 960;
/** Table-of-contents byte of a 20 ms full-band mono CELT frame (RFC 6716 section 3.1). */
const TOC_FULL_BAND_20_MS = 31 << 3;
const SPEECH_BYTES = 80;
const SILENCE = Buffer.from([TOC_FULL_BAND_20_MS, 0xff, 0xfe]);
/** In -dBov: 0 is as loud as can be, 127 is digital silence. */
const SPEECH_LEVEL = 18;
const SILENCE_LEVEL = 127;

/** Driven by the peer's clock. */
export class AudioSender {
  speaking: boolean;
  muted = false;
  readonly #stream: OutgoingStream;
  readonly #levelId: number | undefined;
  #frames = 0;
  #startMs: number | undefined;

  constructor(stream: OutgoingStream, options: { speaking: boolean; audioLevelId?: number }) {
    this.#stream = stream;
    this.speaking = options.speaking;
    this.#levelId = options.audioLevelId;
  }

  get stream(): OutgoingStream {
    return this.#stream;
  }

  /** Sends every frame due until now; a muted microphone lets time pass and sends nothing. */
  tick(nowMs: number): void {
    this.#startMs ??= nowMs;
    const due = Math.floor((nowMs - this.#startMs) / FRAME_MS);
    for (; this.#frames < due; this.#frames += 1) {
      if (!this.muted) this.#sendFrame();
    }
  }

  #sendFrame(): void {
    const timestamp = this.#frames * SAMPLES_PER_FRAME;
    this.#stream.send({
      payload: this.speaking ? speech() : SILENCE,
      timestamp,
      marker: false,
      extensions: this.#levelExtension(),
    });
  }

  #levelExtension(): { id: number; payload: Buffer }[] {
    if (this.#levelId === undefined) return [];
    const level = this.speaking ? 0x80 | SPEECH_LEVEL : SILENCE_LEVEL;
    return [{ id: this.#levelId, payload: Buffer.from([level]) }];
  }
}

function speech(): Buffer {
  const payload = randomFillSync(Buffer.alloc(SPEECH_BYTES));
  payload[0] = TOC_FULL_BAND_20_MS;
  return payload;
}
