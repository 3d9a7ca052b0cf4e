/** How long to wait before a dead worker is replaced. */

const FIRST_MS = 200;
const LONGEST_MS = 30_000;
/** A worker that lived this long died of something new. */
const STABLE_MS = 60_000;

/** Doubles from death to death, starts over after a minute of health. */
export class BackOff {
  #nextMs = FIRST_MS;

  /** The pause after a life of `livedMs`. */
  next(livedMs: number): number {
    if (livedMs >= STABLE_MS) this.#nextMs = FIRST_MS;
    const pause = this.#nextMs;
    this.#nextMs = Math.min(this.#nextMs * 2, LONGEST_MS);
    return pause;
  }
}
