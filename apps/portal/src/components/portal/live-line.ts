/** `good`: the last look succeeded. `lost`: it did not; the next one may. */
export type LineState = "opening" | "good" | "lost";

/** What a line is made of. */
export interface LinePorts {
  /** Hears of changes until the stream ends or `signal` aborts; rejects where there is none. */
  readonly listen: (heard: () => void, signal: AbortSignal) => Promise<void>;
  /** Looks; rejects when the portal cannot be reached. */
  readonly look: () => Promise<void>;
  readonly stateChanged: (state: LineState) => void;
}

/** How often to look although nothing was heard: a sign of life, and for what makes no sound. */
const POLL_MS = 30_000;
/** The same while nothing can be heard, or the last look failed. */
const BLIND_POLL_MS = 5_000;
/** Pauses before listening again. */
const LISTEN_AGAIN_MS = [500, 2_000, 5_000, 10_000] as const;

/**
 * Keeps a page up to date: it looks whenever the portal says that something changed, and now and
 * then by itself. A line that breaks comes back alone. Whoever opens it closes it.
 */
export class LiveLine {
  readonly #ports: LinePorts;
  readonly #closing = new AbortController();
  #state: LineState = "opening";
  #hearing = false;
  #looking = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: LinePorts) {
    this.#ports = ports;
    void this.#listen();
    void this.lookNow();
  }

  get state(): LineState {
    return this.#state;
  }

  /** Looks at once; while a look is under way, once more after it. */
  async lookNow(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = true;
    do {
      this.#again = false;
      await this.#look();
    } while (this.#again && !this.#closing.signal.aborted);
    this.#looking = false;
    this.#plan();
  }

  /** Ends listening and looking. Idempotent. */
  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    try {
      await this.#ports.look();
      this.#become("good");
    } catch {
      this.#become("lost");
    }
  }

  #plan(): void {
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#timer);
    const delayMs = this.#hearing && this.#state === "good" ? POLL_MS : BLIND_POLL_MS;
    this.#timer = setTimeout(() => void this.lookNow(), delayMs);
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closing;
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#ports.listen(() => {
          failures = 0;
          this.#hearing = true;
          void this.lookNow();
        }, signal);
      } catch {
        failures += 1;
      }
      if (signal.aborted) return;
      if (this.#hearing) {
        this.#hearing = false;
        void this.lookNow();
      }
      await pause(LISTEN_AGAIN_MS[Math.min(failures, LISTEN_AGAIN_MS.length - 1)] ?? 0, signal);
    }
  }

  #become(state: LineState): void {
    if (state === this.#state || this.#closing.signal.aborted) return;
    this.#state = state;
    this.#ports.stateChanged(state);
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
