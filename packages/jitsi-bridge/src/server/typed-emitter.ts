/** Typed events for everything on the server. */
import type { TypedEmitter } from "./sfu/types";

/**
 * Calls listeners in the order they were added. A listener that throws is handed to `onError` and
 * the others still run: an event can never break the path that raised it.
 */
export class Emitter<
  Events extends Record<keyof Events, unknown[]>,
> implements TypedEmitter<Events> {
  readonly #listeners = new Map<keyof Events, Set<(...args: never[]) => void>>();
  readonly #onError: (error: unknown, event: string) => void;

  constructor(onError: (error: unknown, event: string) => void) {
    this.#onError = onError;
  }

  /** Adds a listener; returns the function that removes it. */
  on<K extends keyof Events>(event: K, listener: (...args: Events[K]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener as (...args: never[]) => void));
    return () => void listeners.delete(listener as (...args: never[]) => void);
  }

  /** Tells every listener; never throws. */
  emit<K extends keyof Events>(event: K, ...args: Events[K]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        (listener as (...args: Events[K]) => void)(...args);
      } catch (error) {
        this.#onError(error, String(event));
      }
    }
  }

  /** Forgets every listener. */
  clear(): void {
    this.#listeners.clear();
  }
}
