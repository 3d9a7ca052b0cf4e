import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";
import type { EndpointId } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import { applySourceChange, nextSourceChange, type SourceChange } from "./source-change";

/** How an announcer speaks and how patient it is. */
export interface SourceAnnouncerOptions {
  /** What the session-initiate already named. */
  readonly known: readonly SourceDescription[];
  /** Tells the client and waits until it has answered, well or badly; must not reject. */
  readonly tell: (change: SourceChange) => Promise<void>;
  readonly delayMs: () => number;
}

/**
 * Keeps one client informed about everybody else's sources.
 *
 * Desired and actual state with one loop between them: nothing is sent before `open`, one message is
 * under way at a time, and whatever happens meanwhile becomes one batch.
 */
export class SourceAnnouncer {
  readonly #options: SourceAnnouncerOptions;
  readonly #scope = new AbortController();
  #known: readonly SourceDescription[];
  #wanted: readonly SourceDescription[];
  #state: "waiting" | "idle" | "telling" = "waiting";

  constructor(options: SourceAnnouncerOptions) {
    this.#options = options;
    this.#known = options.known;
    this.#wanted = options.known;
  }

  /** Sets what the client should know; it is told as soon as it can be. */
  want(sources: readonly SourceDescription[]): void {
    this.#wanted = sources;
    this.#wake();
  }

  /** Takes for granted that the client drops everything of somebody it saw leaving the room. */
  forget(owner: EndpointId): void {
    this.#known = this.#known.filter((source) => source.owner !== owner);
    this.#wanted = this.#wanted.filter((source) => source.owner !== owner);
  }

  /** The client has accepted its session: now it may be told. */
  open(): void {
    if (this.#state !== "waiting") return;
    this.#state = "idle";
    this.#wake();
  }

  /** Idempotent; nothing is sent afterwards. */
  close(): void {
    this.#scope.abort();
  }

  #wake(): void {
    if (this.#state !== "idle" || this.#scope.signal.aborted) return;
    this.#state = "telling";
    void this.#tellAll().finally(() => {
      this.#state = "idle";
      if (nextSourceChange(this.#known, this.#wanted)) this.#wake();
    });
  }

  async #tellAll(): Promise<void> {
    const { signal } = this.#scope;
    while (nextSourceChange(this.#known, this.#wanted) && !signal.aborted) {
      const delayMs = this.#options.delayMs();
      // At least until the next turn: the answer to the request that caused the change goes out first.
      const wait = delayMs > 0 ? delay(delayMs, undefined, { signal, ref: false }) : nextTurn();
      await wait.catch(() => undefined);
      const change = nextSourceChange(this.#known, this.#wanted);
      if (!change || signal.aborted) return;
      this.#known = applySourceChange(this.#known, change);
      await this.#options.tell(change);
    }
  }
}
