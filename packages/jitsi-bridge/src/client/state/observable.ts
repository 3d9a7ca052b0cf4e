/** Reports an error nobody may be broken by: the browser shows it as uncaught, the caller goes on. */
export function reportUncaught(error: unknown): void {
  if (typeof globalThis.reportError === "function") globalThis.reportError(error);
}

/**
 * A set of listeners in which one that throws harms neither the others nor the sender.
 * `emit` calls those that were subscribed when it began.
 */
export class Listeners<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => void>();

  add(listener: (...args: Args) => void): () => void {
    // A wrapper, so that the same function subscribed twice is called twice and removed singly.
    const own = (...args: Args) => {
      listener(...args);
    };
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  emit(...args: Args): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(...args);
      } catch (error) {
        reportUncaught(error);
      }
    }
  }
}

/** One immutable value with listeners; telling it the value it already has is silent. */
export class Observable<Value> {
  #value: Value;
  readonly #listeners = new Listeners<[]>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#listeners.emit();
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }
}
