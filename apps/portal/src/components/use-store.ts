"use client";
import { useCallback, useSyncExternalStore } from "react";

/** Something outside React that has a state and says when it changed. */
export interface Store<T> {
  readonly state: T;
  /** What was true when the server wrote the page, where that differs. */
  readonly serverState?: T;
  subscribe(listener: () => void): () => void;
}

/** The one hook by which components read view models. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(listener), [store]),
    () => store.state,
    () => (store.serverState === undefined ? store.state : store.serverState),
  );
}
