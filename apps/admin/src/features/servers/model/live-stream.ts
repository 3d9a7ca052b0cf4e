import type { LiveOverview } from "./live-server";

/** What the page knows: the last overview, when it came, and whether more can come. */
export interface LiveState {
  readonly overview: LiveOverview;
  /** By the browser's clock. */
  readonly receivedAtMs: number;
  readonly connected: boolean;
}

/** A store for `useSyncExternalStore`. */
export interface LiveStream {
  readonly state: LiveState;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/**
 * Follows the live stream at `url`; EventSource reconnects by itself. Whoever opens it closes it.
 * A message that cannot be read is dropped: the data then simply ages to "unknown".
 */
export function openLiveStream(url: string, first: LiveOverview): LiveStream {
  const listeners = new Set<() => void>();
  let state: LiveState = { overview: first, receivedAtMs: Date.now(), connected: true };
  const set = (next: Partial<LiveState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const source = new EventSource(url);
  source.onmessage = (event: MessageEvent<string>) => {
    const overview = parse(event.data);
    if (overview) set({ overview, receivedAtMs: Date.now(), connected: true });
  };
  source.onopen = () => set({ connected: true });
  source.onerror = () => set({ connected: false });
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      source.close();
      listeners.clear();
    },
  };
}

function parse(text: string): LiveOverview | null {
  try {
    return JSON.parse(text) as LiveOverview;
  } catch {
    return null;
  }
}
