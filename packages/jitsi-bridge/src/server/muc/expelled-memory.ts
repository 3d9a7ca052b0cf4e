import { Expelled } from "./expelled";

/** Rooms whose expelled are remembered after they closed; the oldest give way. */
const MAX_CLOSED_ROOMS = 10_000;
/** Forgotten rooms are looked for a few at a time: closing a room must stay cheap. */
const LOOKED_AT = 20;

/**
 * Who was thrown out of which room, across the room's lives: a room that everybody left and that
 * opens again still keeps out whom it threw out, as long as his grant lives.
 */
export class ExpelledMemory {
  readonly #closed = new Map<string, Expelled>();

  /** How many closed rooms are remembered. */
  get size(): number {
    return this.#closed.size;
  }

  /** What a room that opens must know. */
  open(room: string): Expelled {
    const expelled = this.#closed.get(room) ?? new Expelled();
    this.#closed.delete(room);
    return expelled;
  }

  /** Keeps what a closed room knew, if it still means anything. */
  close(room: string, expelled: Expelled, nowMs = Date.now()): void {
    let looked = 0;
    for (const [name, other] of this.#closed) {
      if (looked >= LOOKED_AT) break;
      looked += 1;
      if (other.prune(nowMs)) this.#closed.delete(name);
    }
    if (expelled.prune(nowMs)) return;
    if (this.#closed.size >= MAX_CLOSED_ROOMS) {
      const oldest = this.#closed.keys().next().value;
      if (oldest !== undefined) this.#closed.delete(oldest);
    }
    this.#closed.set(room, expelled);
  }
}
