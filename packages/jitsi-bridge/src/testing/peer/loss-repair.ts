/** Asks for video packets that did not arrive (RFC 4585 generic NACK) and books those that came by RTX (RFC 4588). */

/** Packets missing longer than this are given up, as a browser's jitter buffer does. */
const GIVE_UP_MS = 1_000;
/** Time between two requests for the same packet. */
const RETRY_MS = 100;
const MAX_REQUESTS = 8;
/** A larger jump is a new beginning (a switch of layers), not a loss. */
const MAX_GAP = 200;

interface Missing {
  readonly sinceMs: number;
  askedMs: number;
  requests: number;
}

/** One SSRC's gaps and how they were filled. */
export interface RepairCount {
  /** Packets that did not come at first. */
  readonly missed: number;
  /** Of those, how many came later. */
  readonly repaired: number;
}

/** Belongs to one session; bounded by what can be missing within a second. */
export class LossRepair {
  readonly #highest = new Map<number, number>();
  readonly #missing = new Map<number, Map<number, Missing>>();
  readonly #counts = new Map<number, { missed: number; repaired: number }>();

  /** A packet arrived on a media SSRC. */
  arrived(ssrc: number, sequence: number, nowMs: number): void {
    const highest = this.#highest.get(ssrc);
    this.#highest.set(ssrc, highest === undefined ? sequence : newer(highest, sequence));
    if (highest === undefined) return;
    const ahead = distance(highest, sequence);
    if (ahead <= 0) this.#fill(ssrc, sequence);
    if (ahead > MAX_GAP) this.#missing.get(ssrc)?.clear();
    if (ahead <= 0 || ahead > MAX_GAP) return;
    for (let gap = 1; gap < ahead; gap += 1) this.#miss(ssrc, (highest + gap) & 0xffff, nowMs);
  }

  /** A retransmission arrived for a media SSRC; true when the packet was still missing. */
  retransmitted(ssrc: number, originalSequence: number): boolean {
    return this.#fill(ssrc, originalSequence);
  }

  /** What to ask for now, by SSRC. */
  due(nowMs: number): ReadonlyMap<number, readonly number[]> {
    const due = new Map<number, number[]>();
    for (const [ssrc, missing] of this.#missing) {
      for (const [sequence, entry] of missing) {
        if (nowMs - entry.sinceMs > GIVE_UP_MS || entry.requests >= MAX_REQUESTS) {
          missing.delete(sequence);
        } else if (nowMs - entry.askedMs >= RETRY_MS) {
          entry.askedMs = nowMs;
          entry.requests += 1;
          due.set(ssrc, [...(due.get(ssrc) ?? []), sequence]);
        }
      }
    }
    return due;
  }

  /** Sums over all SSRCs. */
  total(): RepairCount {
    const counts = [...this.#counts.values()];
    return {
      missed: counts.reduce((sum, { missed }) => sum + missed, 0),
      repaired: counts.reduce((sum, { repaired }) => sum + repaired, 0),
    };
  }

  #miss(ssrc: number, sequence: number, nowMs: number): void {
    const missing = this.#missing.get(ssrc) ?? new Map<number, Missing>();
    this.#missing.set(ssrc, missing);
    missing.set(sequence, { sinceMs: nowMs, askedMs: -Infinity, requests: 0 });
    this.#count(ssrc).missed += 1;
  }

  #fill(ssrc: number, sequence: number): boolean {
    const wasMissing = this.#missing.get(ssrc)?.delete(sequence) === true;
    if (wasMissing) this.#count(ssrc).repaired += 1;
    return wasMissing;
  }

  #count(ssrc: number): { missed: number; repaired: number } {
    const count = this.#counts.get(ssrc) ?? { missed: 0, repaired: 0 };
    this.#counts.set(ssrc, count);
    return count;
  }
}

/** How far `to` is ahead of `from`, modulo 2^16. */
function distance(from: number, to: number): number {
  return ((to - from + 0x8000) & 0xffff) - 0x8000;
}

function newer(a: number, b: number): number {
  return distance(a, b) > 0 ? b : a;
}
