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

  /** Takes tokens, one unless told otherwise; false, and takes none, when there are not enough. */
  take(tokens = 1): boolean {
    const nowMs = this.#nowMs();
    const refill = (Math.max(0, nowMs - this.#atMs) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + refill);
    this.#atMs = nowMs;
    if (this.#tokens < tokens) return false;
    this.#tokens -= tokens;
    return true;
  }
}
