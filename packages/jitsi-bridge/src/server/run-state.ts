import type { FocusFigures } from "./focus/focus-counters";
import type { Figures } from "./http/figures";
import type { SfuPool } from "./sfu/types";

/** Whether the stack is well, and whether and when it is to end. */
export class RunState {
  /** Settles when a requested shutdown is due. */
  readonly ended: Promise<void>;
  readonly #pool: SfuPool;
  readonly #conferences: () => number;
  #workers: number;
  #phase: "running" | "graceful-shutdown" | "shutting-down" = "running";
  #end: () => void = () => undefined;

  /** The pool must be up with all its workers. `conferences` counts those that hold up a shutdown. */
  constructor(pool: SfuPool, workers: number, conferences: () => number) {
    this.#pool = pool;
    this.#workers = workers;
    this.#conferences = conferences;
    this.ended = new Promise((resolve) => (this.#end = resolve));
    pool.on("workerLost", () => (this.#workers -= 1));
    pool.on("workerStarted", () => (this.#workers += 1));
  }

  /** At least one media worker runs. */
  get healthy(): boolean {
    return this.#workers > 0;
  }

  /** Gracefully: no new conference, and the end after the last one. Otherwise the end is now. */
  shutDown(graceful: boolean): void {
    if (this.#phase === "shutting-down") return;
    this.#phase = graceful ? "graceful-shutdown" : "shutting-down";
    if (graceful) this.#pool.setDraining(true);
    this.conferenceClosed();
  }

  /** To be called after every end of a conference. */
  conferenceClosed(): void {
    if (this.#phase === "running") return;
    if (this.#phase === "graceful-shutdown" && this.#conferences() > 0) return;
    this.#phase = "shutting-down";
    this.#end();
  }

  /** Everything the private addresses report. */
  async figures(focus: FocusFigures, version: string): Promise<Figures> {
    return {
      sfu: await this.#pool.stats(),
      focus,
      healthy: this.healthy,
      draining: this.#pool.draining,
      gracefulShutdown: this.#phase === "graceful-shutdown",
      shuttingDown: this.#phase === "shutting-down",
      version,
    };
  }
}
