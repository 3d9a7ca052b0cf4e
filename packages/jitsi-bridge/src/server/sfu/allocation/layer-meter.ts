/** Bit rate and liveliness of one arriving encoding, from its counters alone. */

/** Without packets for this long an encoding is not being sent. */
const INACTIVE_MS = 1_200;
/** Share of an old peak that survives one measurement: a still screen keeps its price for a while. */
const PEAK_DECAY = 0.85;

/** Counters of one encoding at one moment. */
export interface LayerCounters {
  readonly packets: number;
  readonly bytes: number;
}

/** Measures one encoding; times are milliseconds of one monotonic clock. */
export class LayerMeter {
  #last: (LayerCounters & { atMs: number }) | undefined;
  #lastPacketMs = -Infinity;
  #bitrateBps = 0;

  /** Takes the next reading; readings closer than 200 ms only update liveliness. */
  read(counters: LayerCounters, nowMs: number): void {
    const last = this.#last;
    if (last && counters.packets !== last.packets) this.#lastPacketMs = nowMs;
    if (!last) {
      if (counters.packets > 0) this.#lastPacketMs = nowMs;
      this.#last = { ...counters, atMs: nowMs };
      return;
    }
    const elapsedMs = nowMs - last.atMs;
    if (elapsedMs < 200) return;
    const measured = (Math.max(counters.bytes - last.bytes, 0) * 8_000) / elapsedMs;
    this.#bitrateBps = Math.max(measured, this.#bitrateBps * PEAK_DECAY);
    this.#last = { ...counters, atMs: nowMs };
    if (!this.isActive(nowMs)) this.#bitrateBps = 0;
  }

  /** Whether packets arrived recently. */
  isActive(nowMs: number): boolean {
    return nowMs - this.#lastPacketMs < INACTIVE_MS;
  }

  /** A decaying peak of the bit rate, bit/s. */
  get bitrateBps(): number {
    return Math.round(this.#bitrateBps);
  }
}
