/** One place for a worker: keeps it filled, replacing the dead with growing pauses. */
import { EMPTY_SAMPLE } from "../ipc/worker-sample";
import type { WorkerSample } from "../ipc/worker-sample";
import type { FromWorker } from "../ipc/messages";
import type { SfuLog } from "../types";
import { BackOff } from "./back-off";
import { WorkerProcess } from "./worker-process";
import type { WorkerEnd } from "./worker-process";

/** A worker that accepts calls. */
export interface RunningWorker {
  readonly process: WorkerProcess;
  readonly udpPort: number;
}

/** What the pool wants to hear of a slot. */
export interface WorkerSlotListener {
  message(message: FromWorker): void;
  started(): void;
  /** A running worker is gone; `lastSample` holds its final figures. */
  lost(lastSample: WorkerSample): void;
}

/** How a slot starts its workers. */
export interface WorkerSlotOptions {
  readonly id: string;
  /** 0 = any free port, newly chosen for every worker. */
  readonly udpPort: number;
  readonly announcedAddresses: readonly string[];
  readonly log: SfuLog | undefined;
  readonly listener: WorkerSlotListener;
}

/** Owned by the pool. */
export class WorkerSlot {
  readonly id: string;
  draining = false;
  readonly #options: WorkerSlotOptions;
  readonly #backOff = new BackOff();
  #process: WorkerProcess | undefined;
  #running: RunningWorker | undefined;
  #sample = EMPTY_SAMPLE;
  #restart: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: WorkerSlotOptions) {
    this.id = options.id;
    this.#options = options;
  }

  /** The worker in this slot, unless it is starting or dead. */
  get running(): RunningWorker | undefined {
    return this.#running;
  }

  /** The latest figures, at most a second old. */
  get sample(): WorkerSample {
    return this.#sample;
  }

  /** Starts the first worker; rejects as `WorkerProcess.start` does. */
  async start(): Promise<void> {
    const startedMs = performance.now();
    const process: WorkerProcess = new WorkerProcess({
      message: (message) => this.#receive(message),
      ended: (end) => this.#ended(process, end, performance.now() - startedMs),
    });
    this.#process = process;
    const { udpPort, announcedAddresses, listener, log } = this.#options;
    const port = await process.start({ udpPort, announcedAddresses });
    if (this.#process !== process) return;
    this.#running = { process, udpPort: port };
    log?.info({ worker: this.id, workerPid: process.pid, udpPort: port }, "media worker started");
    listener.started();
  }

  /** Ends the worker and stops replacing it. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#restart);
    this.#running = undefined;
    await this.#process?.close();
  }

  #receive(message: FromWorker): void {
    if (message.kind === "sample") this.#sample = message.sample;
    else if (message.kind === "defect") {
      this.#options.log?.error({ worker: this.id, detail: message.detail }, "media worker defect");
    } else this.#options.listener.message(message);
  }

  #ended(process: WorkerProcess, end: WorkerEnd, livedMs: number): void {
    if (this.#closed || this.#process !== process) return;
    const wasRunning = this.#running !== undefined;
    const last = this.#sample;
    this.#running = undefined;
    this.#sample = EMPTY_SAMPLE;
    if (!wasRunning) return;
    const pauseMs = this.#backOff.next(livedMs);
    this.#options.log?.error({ worker: this.id, ...end, pauseMs }, "media worker lost");
    this.#options.listener.lost(last);
    this.#replaceAfter(pauseMs);
  }

  #replaceAfter(pauseMs: number): void {
    if (this.#closed) return;
    this.#restart = setTimeout(() => {
      this.start().catch((cause: unknown) => {
        if (this.#closed) return;
        const next = this.#backOff.next(0);
        const reason = cause instanceof Error ? cause.message : "unknown";
        this.#options.log?.error({ worker: this.id, reason, pauseMs: next }, "no replacement yet");
        this.#replaceAfter(next);
      });
    }, pauseMs);
  }
}
