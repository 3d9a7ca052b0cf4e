import type { RoomChange } from "./room-change";
import { ListeningConnection, type ListeningOptions } from "./listening-connection";

/** Hears of changes in rooms, also those that other processes made. Whoever creates it closes it. */
export interface ChangeFeed {
  /**
   * Calls `listener` after every such change, until the returned function is called.
   *
   * Changes may have been missed before the first call and while the connection was lost, so the
   * listener is called then, too: it must look again, not count. Throws after `close`.
   */
  watch(change: RoomChange, listener: () => void): () => void;
  /** Resolves when changes are heard from now on; rejects when closed before. */
  ready(): Promise<void>;
  /** Ends the connection; nobody is called afterwards. Idempotent. */
  close(): Promise<void>;
}

/** How the feed behaves when things go wrong. */
export type ChangeFeedOptions = ListeningOptions;

/**
 * A feed on one connection of its own, made at the first `watch` and made again when it is lost.
 *
 * `url` must lead to PostgreSQL itself or a proxy that keeps sessions: one that hands a connection
 * to another client after each transaction loses what it listens to.
 */
export function createChangeFeed(url: string, options: ChangeFeedOptions = {}): ChangeFeed {
  const watchers = new Map<string, Set<() => void>>();
  const call = (listener: () => void) => {
    try {
      listener();
    } catch (error) {
      options.onError?.(error);
    }
  };
  const connection = new ListeningConnection(url, options, {
    listening: () => [...watchers.values()].forEach((set) => [...set].forEach(call)),
    changed: (change) => [...(watchers.get(keyOf(change)) ?? [])].forEach(call),
  });
  return {
    watch: (change, listener) => {
      connection.open();
      const key = keyOf(change);
      // A function of its own, so that the same listener may watch twice.
      const watcher = () => listener();
      watchers.set(key, (watchers.get(key) ?? new Set()).add(watcher));
      return () => {
        const set = watchers.get(key);
        set?.delete(watcher);
        if (set?.size === 0) watchers.delete(key);
      };
    },
    ready: async () => {
      connection.open();
      await connection.ready();
    },
    close: async () => {
      watchers.clear();
      await connection.close();
    },
  };
}

function keyOf({ topic, townId, roomId }: RoomChange): string {
  return `${topic} ${townId} ${roomId}`;
}
