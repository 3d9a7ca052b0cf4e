/** The benchmark's handle on the peers' process. */
import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { FromPeers, PeerTotals, ToPeers } from "./messages";

const ANSWER_TIMEOUT_MS = 90_000;

/** Whoever starts it stops it. */
export class Peers {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(path.join(import.meta.dirname, "peers-process.ts"), [], {
      execArgv: ["--import", "tsx"],
    });
  }

  /** Resolves with the time of each join when everybody in the room sees everybody. */
  async join(order: Omit<Extract<ToPeers, { type: "join" }>, "type">): Promise<readonly number[]> {
    const answer = await this.#ask({ type: "join", ...order });
    if (answer.type !== "joined") throw new Error(`unexpected ${answer.type}`);
    return answer.joinMs;
  }

  async count(): Promise<PeerTotals> {
    const answer = await this.#ask({ type: "count" });
    if (answer.type !== "counted") throw new Error(`unexpected ${answer.type}`);
    return answer.totals;
  }

  async leave(): Promise<void> {
    await this.#ask({ type: "leave" });
  }

  /** Idempotent. */
  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #ask(message: ToPeers): Promise<FromPeers> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no answer")), ANSWER_TIMEOUT_MS);
      this.#child.once("message", (answer: FromPeers) => {
        clearTimeout(timer);
        if (answer.type === "failed") reject(new Error(answer.reason));
        else resolve(answer);
      });
      this.#child.send(message);
    });
  }
}
