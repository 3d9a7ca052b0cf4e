/** The one implementation of the contract's typed events. */
import type { TypedEmitter } from "./types";

/** Called with what a listener threw; must not throw itself. */
export type ListenerFailure = (event: PropertyKey, cause: unknown) => void;

/**
 * Emits to listeners in order of subscription. A throwing listener is reported and skipped: nothing
 * above may break the media path. Listeners added or removed while emitting count from the next
 * event on.
 */
export class EventSource<
  Events extends Record<keyof Events, unknown[]>,
> implements TypedEmitter<Events> {
  readonly #listeners = new Map<keyof Events, readonly ((...args: never) => void)[]>();
  readonly #onFailure: ListenerFailure;

  constructor(onFailure: ListenerFailure) {
    this.#onFailure = onFailure;
  }

  /** Subscribes; the returned function unsubscribes and may be called twice. */
  on<K extends keyof Events>(event: K, listener: (...args: Events[K]) => void): () => void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return () => {
      const remaining = (this.#listeners.get(event) ?? []).filter((other) => other !== listener);
      this.#listeners.set(event, remaining);
    };
  }

  /** Calls every listener of `event`. */
  emit<K extends keyof Events>(event: K, ...args: Events[K]): void {
    for (const listener of this.#listeners.get(event) ?? []) {
      try {
        // Only `on` fills the map, with listeners of this very event.
        (listener as (...args: Events[K]) => void)(...args);
      } catch (cause) {
        this.#onFailure(event, cause);
      }
    }
  }

  /** Forgets every listener. */
  clear(): void {
    this.#listeners.clear();
  }
}
