/** Turns the congestion controller's restless estimate into a budget that layers can follow. */

/** Estimates are ignored this long after the first picture: the controller starts far too low. */
const LEARNING_MS = 1_500;
/** The budget is the best estimate of this window: one bad report changes nothing. */
const WINDOW_MS = 1_500;
/** After bandwidth forced a step down, steps up wait this long. */
const SQUEEZE_PAUSE_MS = 4_000;

/** Bandwidth of one receiver over time; all times are milliseconds of one monotonic clock. */
export class BandwidthBudget {
  #estimates: { atMs: number; bps: number }[] = [];
  #firstVideoMs: number | undefined;
  #squeezedMs = -Infinity;

  /** A new estimate of what the receiver's path can carry. */
  report(bps: number, nowMs: number): void {
    this.#estimates = this.#estimates.filter((estimate) => nowMs - estimate.atMs < WINDOW_MS);
    this.#estimates.push({ atMs: nowMs, bps });
  }

  /** Video is being forwarded: from here on estimates begin to mean something. */
  videoStarted(nowMs: number): void {
    this.#firstVideoMs ??= nowMs;
  }

  /** Bandwidth took something away that was being shown. */
  squeezed(nowMs: number): void {
    this.#squeezedMs = nowMs;
  }

  /** Whether better layers may be chosen again. */
  mayUpgrade(nowMs: number): boolean {
    return nowMs - this.#squeezedMs >= SQUEEZE_PAUSE_MS;
  }

  /** The latest estimate, if there is any. */
  get latestBps(): number | undefined {
    return this.#estimates.at(-1)?.bps;
  }

  /** What video may use after `audioBps` of sound; `Infinity` while nothing is known. */
  videoBps(nowMs: number, audioBps: number, assumedBps?: number): number {
    if (assumedBps !== undefined) return Math.max(assumedBps - audioBps, 0);
    const learning = this.#firstVideoMs === undefined || nowMs - this.#firstVideoMs < LEARNING_MS;
    if (learning || this.#estimates.length === 0) return Infinity;
    return Math.max(Math.max(...this.#estimates.map(({ bps }) => bps)) - audioBps, 0);
  }
}
