/** When a server's figures were taken, by its own clock, and when we looked. */
interface Taken {
  readonly takenAt: string;
  readonly atMs: number;
}

/** Six times as long as a stock bridge keeps its figures before it takes new ones. */
const LONGEST_MS = 30_000;

/**
 * Notices a page of figures that answers but shows the same moment again and again: what it says is
 * old, however healthy it looks. Compares the server's words with themselves, never with our clock.
 */
export class StandStill {
  #first: Taken | undefined;

  /** Adds one look; true when the figures have stood still for more than thirty seconds. */
  add(taken: Taken): boolean {
    if (this.#first?.takenAt !== taken.takenAt) this.#first = taken;
    return taken.atMs - this.#first.atMs > LONGEST_MS;
  }
}
