/** Open connections per address. */
export class AddressCounter {
  readonly #open = new Map<string, number>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Takes a place; undefined when the address has none left, else the function that frees it once. */
  take(address: string): (() => void) | undefined {
    const count = this.#open.get(address) ?? 0;
    if (count >= this.#max) return undefined;
    this.#open.set(address, count + 1);
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      this.#release(address);
    };
  }

  #release(address: string): void {
    const count = this.#open.get(address) ?? 0;
    if (count <= 1) this.#open.delete(address);
    else this.#open.set(address, count - 1);
  }
}
