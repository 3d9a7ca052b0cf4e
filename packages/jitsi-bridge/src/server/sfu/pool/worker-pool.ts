/** All worker processes, the conferences on them, and where a new one goes. */
import type { FromWorker, Handle } from "../ipc/messages";
import { SfuError } from "../sfu-error";
import { EventSource } from "../typed-emitter";
import type {
  SfuConference,
  SfuPool,
  SfuPoolEvents,
  SfuPoolOptions,
  SfuStats,
  SfuWorkerInfo,
} from "../types";
import { ConferenceProxy } from "./conference-proxy";
import type { EndpointMessage } from "./conference-proxy";
import { Totals } from "./totals";
import { WorkerSlot } from "./worker-slot";
import type { RunningWorker } from "./worker-slot";

/** A new conference waits this long for a replacement when no worker is up. */
const WAIT_FOR_WORKER_MS = 10_000;

/** Owns its worker processes; see `createSfuPool`. */
export class WorkerPool extends EventSource<SfuPoolEvents> implements SfuPool {
  readonly #slots: readonly WorkerSlot[];
  readonly #conferences = new Map<WorkerSlot, Map<Handle, ConferenceProxy>>();
  readonly #totals = new Totals();
  readonly #waiting = new Set<() => void>();
  readonly #log: SfuPoolOptions["log"];
  readonly #weights: readonly number[];
  #lastHandle = 0;
  #closed = false;

  constructor(options: SfuPoolOptions) {
    super((event, cause) => options.log?.error({ event, cause }, "listener of the pool threw"));
    this.#log = options.log;
    this.#weights = options.weights ?? [];
    this.#slots = Array.from({ length: options.workers }, (_, index) =>
      this.#createSlot(index, options),
    );
  }

  /** Starts every worker; rejects with the first failure after closing all of them. */
  async start(): Promise<void> {
    const results = await Promise.allSettled(this.#slots.map((slot) => slot.start()));
    const failure = results.find((result) => result.status === "rejected");
    if (!failure) return;
    await this.close();
    throw failure.reason;
  }

  /** See the contract. */
  async createConference(id: string): Promise<SfuConference> {
    const { slot, running } = await this.#place();
    const handle = this.#nextHandle();
    const here = this.#on(slot);
    const conference: ConferenceProxy = new ConferenceProxy(id, handle, {
      worker: running.process,
      workerId: slot.id,
      nextHandle: () => this.#nextHandle(),
      endpointCreated: () => (this.#totals.participants += 1),
      endpointEvent: (message, first) => this.#count(message, first),
      closed: (closed) => this.#conferenceClosed(here, closed),
      onFailure: (event, cause) =>
        this.#log?.error({ event, cause }, "listener of a conference threw"),
    });
    // Known before the worker answers, so that its death meanwhile is noticed.
    here.set(handle, conference);
    this.#totals.conferencesCreated += 1;
    try {
      await running.process.call("createConference", { conference: handle });
    } catch (error) {
      here.delete(handle);
      throw error;
    }
    return conference;
  }

  /** See the contract. */
  async stats(): Promise<SfuStats> {
    const running = this.#slots.filter((slot) => slot.running);
    return this.#totals.stats(
      running.flatMap((slot) => this.#info(slot) ?? []),
      running.map((slot) => slot.sample),
    );
  }

  /** See the contract; an unknown worker id changes nothing. */
  setDraining(draining: boolean, workerId?: string): void {
    for (const slot of this.#slots) {
      if (workerId === undefined || slot.id === workerId) slot.draining = draining;
    }
    this.#wake();
  }

  /** True when every worker drains. */
  get draining(): boolean {
    return this.#slots.every((slot) => slot.draining);
  }

  /** Ends every worker process and waits until they are gone. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    for (const slot of this.#slots) this.#loseConferences(slot);
    await Promise.all(this.#slots.map((slot) => slot.close()));
    this.clear();
  }

  #createSlot(index: number, options: SfuPoolOptions): WorkerSlot {
    const slot: WorkerSlot = new WorkerSlot({
      id: String(index + 1),
      udpPort: options.baseUdpPort === 0 ? 0 : options.baseUdpPort + index,
      announcedAddresses: options.announcedAddresses,
      log: options.log,
      listener: {
        message: (message) => this.#receive(slot, message),
        started: () => {
          this.#wake();
          this.emit("workerStarted", slot.id);
        },
        lost: (sample) => {
          this.#totals.retire(sample);
          this.emit("workerLost", slot.id);
          this.#loseConferences(slot);
        },
      },
    });
    this.#conferences.set(slot, new Map());
    return slot;
  }

  async #place(): Promise<{ slot: WorkerSlot; running: RunningWorker }> {
    const deadline = performance.now() + WAIT_FOR_WORKER_MS;
    for (;;) {
      if (this.#closed) throw new SfuError("sfu.closed");
      const best = this.#leastLoaded();
      if (best) return best;
      const left = deadline - performance.now();
      const hopeless = this.#slots.every((slot) => slot.draining);
      if (hopeless || left <= 0) throw new SfuError("sfu.no-worker");
      await this.#nextWake(left);
    }
  }

  #leastLoaded(): { slot: WorkerSlot; running: RunningWorker } | undefined {
    return this.#slots
      .flatMap((slot) => {
        const { running } = slot;
        // One more conference counts already, so that of two idle workers the heavier gets the first.
        const load = (this.#load(slot) + 1) / this.#weightOf(slot);
        return running && !slot.draining ? { slot, running, load } : [];
      })
      .sort((a, b) => a.load - b.load)[0];
  }

  #weightOf(slot: WorkerSlot): number {
    return this.#weights[this.#slots.indexOf(slot)] ?? 1;
  }

  /** Participants weigh, an empty conference weighs as one, and so does what is already sent. */
  #load(slot: WorkerSlot): number {
    let load = slot.sample.cpuCores * 10;
    for (const conference of this.#on(slot).values()) load += Math.max(conference.size, 1);
    return load;
  }

  #receive(slot: WorkerSlot, message: FromWorker): void {
    const here = this.#on(slot);
    if (message.kind === "dominantSpeaker") {
      const { speaker, previous } = message;
      here.get(message.conference)?.emit("dominantSpeaker", speaker, previous);
    } else if (message.kind === "endpoint") {
      for (const conference of here.values()) if (conference.deliver(message)) return;
    }
  }

  #count(message: EndpointMessage, first: boolean): void {
    if (message.event === "connected" && first) this.#totals.iceSucceeded += 1;
    if (message.event !== "failed") return;
    if (message.args[0] === "dtls-failed") this.#totals.dtlsFailed += 1;
    else if (first) this.#totals.iceFailed += 1;
  }

  #conferenceClosed(here: Map<Handle, ConferenceProxy>, conference: ConferenceProxy): void {
    if (!here.delete(conference.handle)) return;
    this.#totals.conferencesCompleted += 1;
    this.#totals.conferenceSeconds += (performance.now() - conference.createdMs) / 1_000;
  }

  #loseConferences(slot: WorkerSlot): void {
    for (const conference of [...this.#on(slot).values()]) conference.workerGone();
  }

  #info(slot: WorkerSlot): SfuWorkerInfo | undefined {
    const { running } = slot;
    if (!running) return undefined;
    const conferences = [...this.#on(slot).values()];
    return {
      id: slot.id,
      pid: running.process.pid,
      udpPort: running.udpPort,
      draining: slot.draining,
      conferences: conferences.length,
      endpoints: conferences.reduce((sum, { size }) => sum + size, 0),
    };
  }

  #on(slot: WorkerSlot): Map<Handle, ConferenceProxy> {
    const here = this.#conferences.get(slot) ?? new Map<Handle, ConferenceProxy>();
    this.#conferences.set(slot, here);
    return here;
  }

  #nextHandle(): Handle {
    this.#lastHandle += 1;
    return this.#lastHandle;
  }

  #nextWake(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
