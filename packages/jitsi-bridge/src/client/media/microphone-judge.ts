/** What may be wrong with a microphone although it works. */
export type MicrophoneTrouble = "speaking-while-off" | "silent";

/** One look at the microphone. */
export interface MicrophoneSample {
  /** 0..1, as the level meter gives it; exactly 0 is no sound at all, not even noise. */
  readonly level: number;
  /** Whether the others can hear it. */
  readonly on: boolean;
  readonly atMs: number;
}

const WINDOW_MS = 3_000;
/** Speech has pauses; a cough or a beep is far below this share of the window. */
const SPOKEN_SHARE = 0.35;
const SPOKEN_LEVEL = 0.06;
/** A hint that was right goes when nobody has spoken for so long. */
const QUIET_MS = 6_000;
/** And is not given again before. */
const PAUSE_MS = 60_000;
/** Every microphone that works has some noise; one that is switched off at itself has none. */
const SILENT_MS = 15_000;

/**
 * Decides from levels alone whether somebody speaks into a microphone that is off, or whether one that
 * is on hears nothing. Keeps a few seconds of levels and no sound. Pure but for its memory.
 */
export class MicrophoneJudge {
  #samples: readonly MicrophoneSample[] = [];
  #on: boolean | null = null;
  #spokeAtMs = -Infinity;
  #hintedAtMs = -Infinity;
  #heardAtMs = -Infinity;
  #trouble: MicrophoneTrouble | null = null;

  /** What is wrong now, this look included. */
  hear(sample: MicrophoneSample): MicrophoneTrouble | null {
    if (sample.on !== this.#on) this.#turned(sample);
    this.#trouble = sample.on ? this.#whileOn(sample) : this.#whileOff(sample);
    return this.#trouble;
  }

  #turned({ on, atMs }: MicrophoneSample): void {
    this.#on = on;
    this.#samples = [];
    this.#heardAtMs = atMs;
    this.#trouble = null;
  }

  #whileOn({ level, atMs }: MicrophoneSample): MicrophoneTrouble | null {
    if (level > 0) this.#heardAtMs = atMs;
    return atMs - this.#heardAtMs >= SILENT_MS ? "silent" : null;
  }

  #whileOff(sample: MicrophoneSample): MicrophoneTrouble | null {
    const { atMs } = sample;
    this.#samples = [...this.#samples, sample].filter((one) => one.atMs > atMs - WINDOW_MS);
    if (this.#speaks(atMs)) this.#spokeAtMs = atMs;
    const quiet = atMs - this.#spokeAtMs >= QUIET_MS;
    if (this.#trouble !== null) return quiet ? null : this.#trouble;
    if (this.#spokeAtMs !== atMs || atMs - this.#hintedAtMs < PAUSE_MS) return null;
    this.#hintedAtMs = atMs;
    return "speaking-while-off";
  }

  #speaks(atMs: number): boolean {
    const first = this.#samples[0];
    if (!first || atMs - first.atMs < WINDOW_MS * 0.9) return false;
    const loud = this.#samples.filter(({ level }) => level >= SPOKEN_LEVEL);
    return loud.length >= this.#samples.length * SPOKEN_SHARE;
  }
}
