/** The parent's memory of calls a worker has not answered yet: bounded, each with a deadline. */
import { SfuError } from "../sfu-error";
import type { SfuErrorCode } from "../sfu-error";

const MAX_OPEN = 4_096;
const DEADLINE_MS = 10_000;

interface OpenCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: SfuError) => void;
  readonly timer: NodeJS.Timeout;
}

/** Matches answers to questions by number. */
export class OpenCalls {
  readonly #calls = new Map<number, OpenCall>();
  #nextId = 1;

  /** Number of calls still waiting. */
  get size(): number {
    return this.#calls.size;
  }

  /**
   * Registers a call and hands its number to `send`. Rejects with `sfu.timeout` after 10 s, with
   * `sfu.overloaded` when 4,096 calls are open.
   */
  open(send: (id: number) => void): Promise<unknown> {
    if (this.#calls.size >= MAX_OPEN) return Promise.reject(new SfuError("sfu.overloaded"));
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id, { error: "sfu.timeout" }), DEADLINE_MS);
      this.#calls.set(id, { resolve, reject, timer });
      send(id);
    });
  }

  /** Delivers an answer; unknown numbers (answers after the deadline) are ignored. */
  settle(id: number, answer: { error?: SfuErrorCode; detail?: string; result?: unknown }): void {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    clearTimeout(call.timer);
    if (answer.error) call.reject(new SfuError(answer.error, answer.detail));
    else call.resolve(answer.result);
  }

  /** Fails everything that is still open. */
  failAll(code: SfuErrorCode): void {
    for (const id of [...this.#calls.keys()]) this.settle(id, { error: code });
  }
}
