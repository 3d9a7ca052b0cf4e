import { LevelMeter } from "../preview/level-meter";
import { MicrophoneJudge, type MicrophoneTrouble } from "./microphone-judge";

/** Enough for a judgement, and a fifth of the meter's own pace. */
const LOOK_EVERY_MS = 200;

/**
 * Listens to our own microphone, on this device and for its level only, so that somebody who speaks
 * into one that is off can be told. Works on a copy of the capture: the original is silent while off.
 */
export class MicrophoneWatch {
  readonly #onTrouble: (trouble: MicrophoneTrouble | null) => void;
  readonly #meter = new LevelMeter();
  #judge = new MicrophoneJudge();
  #original: MediaStreamTrack | null = null;
  #copy: MediaStreamTrack | null = null;
  #unsubscribe: (() => void) | null = null;
  #enabled = true;
  #on = false;
  #lookedAtMs = -Infinity;
  #trouble: MicrophoneTrouble | null = null;

  constructor(onTrouble: (trouble: MicrophoneTrouble | null) => void) {
    this.#onTrouble = onTrouble;
  }

  /** The capture there is now, or none; and whether the others can hear it. */
  follow(capture: MediaStreamTrack | null, on: boolean): void {
    this.#on = on;
    if (capture === this.#original) return;
    this.#stop();
    this.#original = capture;
    this.#start();
  }

  /** Off: no copy is held at all. */
  setEnabled(enabled: boolean): void {
    if (enabled === this.#enabled) return;
    this.#enabled = enabled;
    this.#stop();
    this.#start();
  }

  /** Gives the microphone free. Idempotent. */
  close(): void {
    this.#enabled = false;
    this.#stop();
    this.#original = null;
  }

  #start(): void {
    const original = this.#original;
    // Where there is no sound system, as in tests outside a browser, nobody listens.
    if (!this.#enabled || original?.readyState !== "live" || !("AudioContext" in globalThis))
      return;
    this.#copy = original.clone();
    this.#copy.enabled = true;
    this.#meter.measure(new MediaStream([this.#copy]));
    this.#unsubscribe = this.#meter.subscribe((level) => this.#hear(level));
  }

  #stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#meter.measure(null);
    // Else the browser goes on saying that the microphone is in use.
    this.#copy?.stop();
    this.#copy = null;
    this.#judge = new MicrophoneJudge();
    this.#tell(null);
  }

  #hear(level: number): void {
    if (this.#original?.readyState !== "live") return this.#stop();
    const atMs = performance.now();
    if (atMs - this.#lookedAtMs < LOOK_EVERY_MS) return;
    this.#lookedAtMs = atMs;
    this.#tell(this.#judge.hear({ level, on: this.#on, atMs }));
  }

  #tell(trouble: MicrophoneTrouble | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#onTrouble(trouble);
  }
}
