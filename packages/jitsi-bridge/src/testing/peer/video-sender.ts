/** VP8 simulcast as a browser sends it: up to three layers, each an SSRC of its own. */
import type { OutgoingStream } from "./outgoing-stream";
import { vp8FramePayloads } from "./vp8-frame";

/** One encoding. */
export interface VideoLayer {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitrateBps: number;
}

/** What a browser sends of a 720p camera, from the lowest layer to the highest. */
export const CAMERA_LAYERS: readonly VideoLayer[] = [
  { widthPx: 320, heightPx: 180, bitrateBps: 150_000 },
  { widthPx: 640, heightPx: 360, bitrateBps: 450_000 },
  { widthPx: 1280, heightPx: 720, bitrateBps: 1_500_000 },
];

const CLOCK_RATE_HZ = 90_000;
const KEY_FRAME_FACTOR = 3;

interface LayerState {
  readonly layer: VideoLayer;
  readonly stream: OutgoingStream;
  active: boolean;
  keyFrameWanted: boolean;
  keyFrames: number;
}

/** Driven by the peer's clock. */
export class VideoSender {
  muted = false;
  readonly #layers: readonly LayerState[];
  readonly #framesPerSecond: number;
  #frames = 0;
  #startMs: number | undefined;

  constructor(
    layers: readonly { readonly layer: VideoLayer; readonly stream: OutgoingStream }[],
    framesPerSecond: number,
  ) {
    this.#layers = layers.map((each) => ({
      ...each,
      active: true,
      keyFrameWanted: true,
      keyFrames: 0,
    }));
    this.#framesPerSecond = framesPerSecond;
  }

  get streams(): readonly OutgoingStream[] {
    return this.#layers.map(({ stream }) => stream);
  }

  /** Height of the highest layer being sent; 0 when none is. */
  get sentHeightPx(): number {
    if (this.muted) return 0;
    return Math.max(0, ...this.#layers.filter((each) => each.active).map((e) => e.layer.heightPx));
  }

  /** Key frames sent so far, over all layers. */
  get keyFrames(): number {
    return this.#layers.reduce((sum, each) => sum + each.keyFrames, 0);
  }

  /** The bridge needs nothing higher than this; 0 stops every layer, -1 is no limit. */
  limitHeight(maxHeightPx: number): void {
    for (const [index, each] of this.#layers.entries()) {
      const lowest = index === 0 && maxHeightPx !== 0;
      const active = maxHeightPx < 0 || lowest || each.layer.heightPx <= maxHeightPx;
      if (active && !each.active) each.keyFrameWanted = true;
      each.active = active;
    }
  }

  /** A picture loss was reported for one of our SSRCs. */
  requestKeyFrame(ssrc: number): void {
    for (const each of this.#layers) {
      if (each.stream.ssrc === ssrc) each.keyFrameWanted = true;
    }
  }

  /** Unmuting starts with key frames, as a browser does. */
  setMuted(muted: boolean): void {
    if (this.muted && !muted) for (const each of this.#layers) each.keyFrameWanted = true;
    this.muted = muted;
  }

  /** Sends every frame due until now. */
  tick(nowMs: number): void {
    this.#startMs ??= nowMs;
    const due = Math.floor(((nowMs - this.#startMs) * this.#framesPerSecond) / 1000);
    for (; this.#frames < due; this.#frames += 1) {
      if (this.muted) continue;
      for (const each of this.#layers) if (each.active) this.#sendFrame(each);
    }
  }

  #sendFrame(state: LayerState): void {
    const { layer, stream } = state;
    const keyFrame = state.keyFrameWanted;
    const frameBytes = Math.ceil(layer.bitrateBps / 8 / this.#framesPerSecond);
    const payloads = vp8FramePayloads({
      ...layer,
      keyFrame,
      sizeBytes: keyFrame ? frameBytes * KEY_FRAME_FACTOR : frameBytes,
      pictureId: this.#frames & 0x7fff,
      tl0PicIdx: this.#frames & 0xff,
    });
    const timestamp = Math.round((this.#frames * CLOCK_RATE_HZ) / this.#framesPerSecond);
    for (const [index, payload] of payloads.entries()) {
      stream.send({ payload, timestamp, marker: index === payloads.length - 1 });
    }
    state.keyFrameWanted = false;
    if (keyFrame) state.keyFrames += 1;
  }
}
