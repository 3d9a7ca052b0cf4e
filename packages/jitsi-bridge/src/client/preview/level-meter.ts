import { Listeners } from "../state/observable";

const INTERVAL_MS = 50;
/** Speech seldom exceeds this root mean square; it fills the meter. */
const FULL_SCALE_RMS = 0.25;

/** Loudness 0..1 of samples between -1 and 1. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
  return Math.min(1, rms / FULL_SCALE_RMS);
}

interface Measuring {
  readonly context: AudioContext;
  readonly timer: ReturnType<typeof setInterval>;
}

/** Measures one stream at a time, and only while somebody listens. */
export class LevelMeter {
  readonly #listeners = new Listeners<[level: number]>();
  #count = 0;
  #stream: MediaStream | null = null;
  #measuring: Measuring | null = null;

  subscribe(listener: (level: number) => void): () => void {
    const remove = this.#listeners.add(listener);
    this.#count += 1;
    this.#restart();
    let subscribed = true;
    return () => {
      if (!subscribed) return;
      subscribed = false;
      remove();
      this.#count -= 1;
      if (this.#count === 0) this.#stop();
    };
  }

  measure(stream: MediaStream | null): void {
    this.#stream = stream;
    this.#stop();
    this.#restart();
    if (!stream) this.#listeners.emit(0);
  }

  #restart(): void {
    if (this.#measuring || !this.#stream || this.#count === 0) return;
    const context = new AudioContext();
    // Without a click on the page the browser may keep it suspended; the next one resumes it.
    void context.resume().catch(() => undefined);
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(this.#stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      if (context.state !== "running") {
        // What a context that stands still gives is no silence, it is nothing.
        void context.resume().catch(() => undefined);
        return;
      }
      analyser.getFloatTimeDomainData(samples);
      this.#listeners.emit(loudness(samples));
    }, INTERVAL_MS);
    this.#measuring = { context, timer };
  }

  #stop(): void {
    if (!this.#measuring) return;
    clearInterval(this.#measuring.timer);
    void this.#measuring.context.close().catch(() => undefined);
    this.#measuring = null;
  }
}
