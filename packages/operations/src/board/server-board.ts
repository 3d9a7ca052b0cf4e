import { ServerWatch } from "./server-watch";
import type { ServerView, WatchedServer } from "./server-watch";

/** Options of a board; times in milliseconds. */
export interface ServerBoardOptions {
  readonly intervalMs: number;
  readonly now?: () => number;
}

/**
 * Looks at every server at a fixed interval and tells listeners after each round. Whoever creates
 * it closes it; after close no timer is left and no listener is called.
 */
export class ServerBoard {
  readonly #watches: readonly ServerWatch[];
  readonly #listeners = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  readonly #now: () => number;
  #closed = false;

  constructor(servers: readonly WatchedServer[], options: ServerBoardOptions) {
    this.#watches = servers.map((server) => new ServerWatch(server));
    this.#now = options.now ?? Date.now;
    this.#timer = setInterval(() => void this.round(), options.intervalMs);
    this.#timer.unref();
    void this.round();
  }

  /** One look at every server; resolves when all have answered or failed. */
  async round(): Promise<void> {
    await Promise.all(this.#watches.map((watch) => watch.look().then(() => this.#tell())));
  }

  /** What is known now, in the configured order. */
  views(): readonly ServerView[] {
    return this.#watches.map((watch) => watch.view(this.#now()));
  }

  /** Called after every new sample; returns unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  #tell(): void {
    if (this.#closed) return;
    for (const listener of this.#listeners) listener();
  }
}
