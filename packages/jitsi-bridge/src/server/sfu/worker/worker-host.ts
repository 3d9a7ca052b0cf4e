/** Carries out what the parent asks: the worker's tables of conferences and endpoints. */
import type { Handle, ToWorker, FromWorker, WorkerCalls, WorkerRequest } from "../ipc/messages";
import { SIGN_OF_LIFE_MS } from "../ipc/messages";
import { SfuError, sfuErrorCode } from "../sfu-error";
import type { HostCandidate } from "../types";
import { Conference } from "./conference";
import type { Endpoint } from "./endpoint";
import { Figures } from "./figures";
import type { MediaCore, UdpEndpoint } from "./media-core";
import { openUdpPort } from "./open-udp-port";

const TICK_MS = 500;
const SAMPLE_MS = 1_000;

type Handlers = {
  [M in keyof WorkerCalls]: (
    params: WorkerCalls[M]["params"],
  ) => WorkerCalls[M]["result"] | Promise<WorkerCalls[M]["result"]>;
};

/** One per process. Unknown handles are answered with `sfu.closed`, never with a crash. */
export class WorkerHost {
  readonly #core: MediaCore;
  readonly #send: (message: FromWorker) => void;
  readonly #conferences = new Map<Handle, Conference>();
  readonly #endpoints = new Map<Handle, { endpoint: Endpoint; conference: Conference }>();
  readonly #figures = new Figures();
  readonly #timers: NodeJS.Timeout[] = [];
  #udp: UdpEndpoint | undefined;
  #candidates: readonly HostCandidate[] = [];

  constructor(core: MediaCore, send: (message: FromWorker) => void) {
    this.#core = core;
    this.#send = send;
  }

  /** Takes one message; never throws and never rejects. */
  async receive(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case "call":
        return this.#answer(message);
      case "receiverConstraints": {
        const entry = this.#endpoints.get(message.endpoint);
        entry?.conference.setReceiverConstraints(entry.endpoint, message.constraints);
        return;
      }
      case "videoType": {
        const entry = this.#endpoints.get(message.endpoint);
        entry?.conference.setVideoType(entry.endpoint, message.source, message.videoType);
        return;
      }
      case "shutdown":
        return this.close();
    }
  }

  /** Idempotent; afterwards the process can end. */
  close(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    for (const conference of this.#conferences.values()) conference.close();
    this.#conferences.clear();
    this.#endpoints.clear();
    this.#udp?.stop();
    this.#udp = undefined;
  }

  async #answer(request: WorkerRequest): Promise<void> {
    try {
      this.#send({ kind: "reply", id: request.id, result: await this.#call(request) });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#send({ kind: "reply", id: request.id, error: sfuErrorCode(error), detail });
    }
  }

  #call<M extends keyof WorkerCalls>(request: {
    method: M;
    params: WorkerCalls[M]["params"];
  }): ReturnType<Handlers[M]> {
    // Method and parameters come as a pair; TypeScript loses that when it indexes the table.
    const handler = this.#handlers[request.method] as (
      params: WorkerCalls[M]["params"],
    ) => ReturnType<Handlers[M]>;
    return handler(request.params);
  }

  readonly #handlers: Handlers = {
    start: async ({ udpPort, announcedAddresses }) => {
      const udp = await openUdpPort(this.#core, udpPort, announcedAddresses);
      this.#udp = udp;
      this.#candidates = announcedAddresses.map((ip, index) => ({
        foundation: String(index + 1),
        priority: 126 * 2 ** 24 + (65_535 - index) * 2 ** 8 + 255,
        ip,
        port: udp.getLocalPort(),
      }));
      this.#startTimers();
      return { udpPort: udp.getLocalPort() };
    },
    createConference: ({ conference }) => {
      const listener = {
        dominantSpeaker: ({
          endpoint,
          previous,
        }: {
          endpoint: Endpoint["id"];
          previous: readonly Endpoint["id"][];
        }) => this.#send({ kind: "dominantSpeaker", conference, speaker: endpoint, previous }),
      };
      this.#conferences.set(conference, new Conference(this.#core, listener));
      return undefined;
    },
    closeConference: ({ conference }) => {
      const closing = this.#conferences.get(conference);
      closing?.close();
      this.#conferences.delete(conference);
      for (const [handle, entry] of this.#endpoints) {
        if (entry.conference === closing) this.#endpoints.delete(handle);
      }
      return undefined;
    },
    createEndpoint: ({ conference: conferenceHandle, endpoint: handle, id, options }) => {
      const conference = this.#conferences.get(conferenceHandle);
      if (!conference || !this.#udp) throw new SfuError("sfu.closed");
      const endpoint = conference.addEndpoint(
        { id, ...options, udp: this.#udp, candidates: this.#candidates },
        (event) => this.#send({ kind: "endpoint", endpoint: handle, ...event }),
      );
      this.#endpoints.set(handle, { endpoint, conference });
      return endpoint.local;
    },
    accept: ({ endpoint, remote }) => {
      this.#entry(endpoint).endpoint.accept(remote);
      return undefined;
    },
    setSources: ({ endpoint, sources }) => {
      const entry = this.#entry(endpoint);
      entry.conference.setSources(entry.endpoint, sources);
      return undefined;
    },
    closeEndpoint: ({ endpoint: handle }) => {
      const entry = this.#endpoints.get(handle);
      entry?.conference.removeEndpoint(entry.endpoint);
      this.#endpoints.delete(handle);
      return undefined;
    },
  };

  #entry(handle: Handle): { endpoint: Endpoint; conference: Conference } {
    const entry = this.#endpoints.get(handle);
    if (!entry) throw new SfuError("sfu.closed");
    return entry;
  }

  #startTimers(): void {
    const every = (ms: number, work: () => void) => this.#timers.push(setInterval(work, ms));
    every(TICK_MS, () => {
      for (const conference of this.#conferences.values()) conference.tick();
    });
    every(SIGN_OF_LIFE_MS, () => this.#send({ kind: "alive" }));
    every(SAMPLE_MS, () => {
      const sample = this.#figures.take([...this.#conferences.values()]);
      this.#send({ kind: "sample", sample });
    });
  }
}
