import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { SfuConference, SfuPool } from "../sfu/types";

/** The pool itself waits for a worker; these are for a worker that dies while it is being asked. */
const MAX_ATTEMPTS = 3;
const RETRY_DELAY_MS = 250;

/** The media side of a room across the workers it lives on: at most one SFU conference at a time. */
export class ConferenceMedia {
  readonly #pool: SfuPool;
  readonly #onLost: () => void;
  readonly #scope = new AbortController();
  #current: Promise<SfuConference> | undefined;
  #alive: SfuConference | undefined;

  /** `onLost` is called once for every worker that died under the conference. */
  constructor(pool: SfuPool, onLost: () => void) {
    this.#pool = pool;
    this.#onLost = onLost;
  }

  /** The SFU conference, created on first use; rejects when no worker can be had for long. */
  get(): Promise<SfuConference> {
    if (!this.#current) {
      const created = this.#create();
      this.#current = created;
      created.catch(() => {
        if (this.#current === created) this.#current = undefined;
      });
    }
    return this.#current;
  }

  /** Idempotent; the endpoints close with it. */
  async close(): Promise<void> {
    if (this.#scope.signal.aborted) return;
    this.#scope.abort();
    const conference = await this.#current?.catch(() => undefined);
    await conference?.close();
  }

  async #create(): Promise<SfuConference> {
    const { signal } = this.#scope;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const conference = await this.#pool.createConference(randomBytes(6).toString("hex"));
        this.#alive = conference;
        conference.on("lost", () => this.#lost(conference));
        return conference;
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || signal.aborted) throw error;
        await delay(RETRY_DELAY_MS, undefined, { signal, ref: false });
      }
    }
  }

  #lost(conference: SfuConference): void {
    if (this.#scope.signal.aborted || this.#alive !== conference) return;
    this.#alive = undefined;
    this.#current = undefined;
    this.#onLost();
  }
}
