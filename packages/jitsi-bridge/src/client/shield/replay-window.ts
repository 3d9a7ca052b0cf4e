const SIZE = 1024;

/**
 * Remembers which frames of a stream came already. Frames may come out of order (a receiver changes
 * between layers, whose frames share one counter), but none twice and none from long ago.
 */
export class ReplayWindow {
  #highest = -1;
  readonly #seen = new Set<number>();

  /** True, and noted, when this counter is new. */
  accept(counter: number): boolean {
    if (counter <= this.#highest - SIZE || this.#seen.has(counter)) return false;
    this.#seen.add(counter);
    this.#highest = Math.max(this.#highest, counter);
    if (this.#seen.size > 2 * SIZE) {
      for (const old of this.#seen) if (old <= this.#highest - SIZE) this.#seen.delete(old);
    }
    return true;
  }
}
