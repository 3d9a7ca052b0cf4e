/** Lets `burst` events through at once and `perSecond` in the long run. */
export class TokenBucket {
  #tokens: number;
  #atMs: number;
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #nowMs: () => number;

  constructor(perSecond: number, burst: number, nowMs: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#nowMs = nowMs;
    this.#tokens = burst;
    this.#atMs = nowMs();
  }

  /** Takes one token; false when there is none left. */
  take(): boolean {
    const nowMs = this.#nowMs();
    const refill = (Math.max(0, nowMs - this.#atMs) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + refill);
    this.#atMs = nowMs;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
