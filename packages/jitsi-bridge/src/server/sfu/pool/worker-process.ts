/** One worker process as seen by its parent: calls, messages, signs of life, end. */
import type { ChildProcess } from "node:child_process";
import { isFromWorker, SIGN_OF_LIFE_MS } from "../ipc/messages";
import type { FromWorker, ToWorker, WorkerCalls, WorkerNotice } from "../ipc/messages";
import { OpenCalls } from "../ipc/open-calls";
import { isSfuErrorCode, SfuError } from "../sfu-error";
import { forkWorker } from "./fork-worker";

const BOOT_DEADLINE_MS = 60_000;
/** A worker that was told to end gets this long. */
const CLOSE_DEADLINE_MS = 3_000;
/**
 * Checks without any message after which a worker counts as hanging: together about 4 s. A crash is
 * seen at once by its exit; this is for a hang, and a worker that a busy machine starves of its CPU
 * for a second or two still carries live meetings.
 */
const SILENT_CHECKS = 9;
const MAX_DIAGNOSTICS = 4_096;

/** Why a worker is no more. */
export type WorkerEnd =
  | { readonly reason: "closed" }
  | { readonly reason: "exited"; readonly exitCode: number | null; readonly signal: string | null }
  | { readonly reason: "silent" };

/** What the owner of a worker wants to hear. */
export interface WorkerProcessListener {
  message(message: FromWorker): void;
  /** Exactly once, and nothing afterwards. */
  ended(end: WorkerEnd): void;
}

/** A child process from fork to end; never restarted. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #listener: WorkerProcessListener;
  readonly #calls = new OpenCalls();
  readonly #exited: Promise<void>;
  #watchdog: NodeJS.Timeout | undefined;
  #silentChecks = 0;
  #end: WorkerEnd["reason"] | undefined;
  #diagnostics = "";
  #booted: () => void = () => undefined;

  constructor(listener: WorkerProcessListener) {
    this.#listener = listener;
    this.#child = forkWorker();
    this.#exited = new Promise((resolve) => {
      this.#child.once("exit", (exitCode, signal) => {
        this.#ended({ reason: "exited", exitCode, signal });
        resolve();
      });
      // A process that could not even be started emits no exit.
      this.#child.once("error", () => {
        if (this.#child.pid !== undefined) return;
        this.#ended({ reason: "exited", exitCode: null, signal: null });
        resolve();
      });
    });
    this.#child.on("message", (message) => this.#receive(message));
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#diagnostics = (this.#diagnostics + chunk.toString()).slice(-MAX_DIAGNOSTICS);
    });
  }

  /** 0 when the process could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /**
   * Waits for the program, then opens its UDP port and returns it. Rejects with `sfu.start-failed`
   * (its last words as cause) or `sfu.port-busy`; the process is then gone.
   */
  async start(params: WorkerCalls["start"]["params"]): Promise<number> {
    try {
      await this.#boot();
      const { udpPort } = await this.call("start", params);
      this.#watchdog = setInterval(() => this.#checkLife(), SIGN_OF_LIFE_MS);
      return udpPort;
    } catch (cause) {
      this.#child.kill("SIGKILL");
      await this.#exited;
      if (cause instanceof SfuError && cause.code === "sfu.port-busy") throw cause;
      throw new SfuError("sfu.start-failed", this.#diagnostics, cause);
    }
  }

  /** Asks and waits; rejects with the worker's own code or with `sfu.closed` when it is gone. */
  async call<M extends keyof WorkerCalls>(
    method: M,
    params: WorkerCalls[M]["params"],
  ): Promise<WorkerCalls[M]["result"]> {
    if (this.#end) throw new SfuError("sfu.closed");
    const result = await this.#calls.open((id) =>
      // The pair of method and parameters was checked above; the union cannot express it here.
      this.#send({ kind: "call", id, method, params } as ToWorker),
    );
    return result as WorkerCalls[M]["result"];
  }

  /** Says something that needs no answer; dropped when the worker is gone. */
  notify(notice: WorkerNotice): void {
    if (!this.#end) this.#send(notice);
  }

  /** Ends it in good order, by force after 3 s; resolves when the process is gone. Idempotent. */
  async close(): Promise<void> {
    this.notify({ kind: "shutdown" });
    this.#ended({ reason: "closed" });
    const force = setTimeout(() => this.#child.kill("SIGKILL"), CLOSE_DEADLINE_MS);
    await this.#exited;
    clearTimeout(force);
  }

  #boot(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new SfuError("sfu.start-failed"));
      const timer = setTimeout(fail, BOOT_DEADLINE_MS);
      this.#booted = () => {
        clearTimeout(timer);
        resolve();
      };
      void this.#exited.then(() => {
        clearTimeout(timer);
        fail();
      });
    });
  }

  #send(message: ToWorker): void {
    // A write to a dying process fails here; its exit event tells the rest.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: unknown): void {
    this.#silentChecks = 0;
    if (this.#end || !isFromWorker(message)) return;
    if (message.kind === "booted") this.#booted();
    else if (message.kind === "reply") {
      const { id, error, detail, result } = message;
      this.#calls.settle(id, {
        ...(isSfuErrorCode(error) ? { error } : {}),
        ...(detail === undefined ? {} : { detail }),
        result,
      });
    } else this.#listener.message(message);
  }

  /** Counts checks, not milliseconds: when this process itself stood still, nobody is to blame. */
  #checkLife(): void {
    setImmediate(() => {
      this.#silentChecks += 1;
      if (this.#end || this.#silentChecks <= SILENT_CHECKS) return;
      this.#ended({ reason: "silent" });
      this.#child.kill("SIGKILL");
    });
  }

  #ended(end: WorkerEnd): void {
    if (this.#end) return;
    this.#end = end.reason;
    clearInterval(this.#watchdog);
    this.#calls.failAll("sfu.closed");
    this.#listener.ended(end);
  }
}
