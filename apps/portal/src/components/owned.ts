import type { Store } from "./use-store";

/** How something with a lifetime is opened and closed. */
export interface Lifetime<T> {
  readonly open: () => T;
  readonly close: (resource: T) => void;
}

/**
 * Holds something open for exactly as long as somebody looks: opened with the first subscriber,
 * closed with the last. Its state is null while nobody does, and so on the server.
 */
export class Owned<T> implements Store<T | null> {
  readonly serverState = null;
  #resource: T | null = null;
  #listeners = new Set<() => void>();

  constructor(private readonly lifetime: Lifetime<T>) {}

  get state(): T | null {
    return this.#resource;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#resource ??= this.lifetime.open();
    return () => {
      this.#listeners.delete(listener);
      const resource = this.#resource;
      if (this.#listeners.size > 0 || resource === null) return;
      this.#resource = null;
      this.lifetime.close(resource);
    };
  }
}
