/** A conference as the focus sees it; the real one lives in a worker. */
import type { EndpointId } from "../../../protocol/ids";
import type { FromWorker, Handle } from "../ipc/messages";
import { SfuError } from "../sfu-error";
import { EventSource } from "../typed-emitter";
import type { ListenerFailure } from "../typed-emitter";
import type { SfuConference, SfuConferenceEvents, SfuEndpoint, SfuEndpointOptions } from "../types";
import { EndpointProxy } from "./endpoint-proxy";
import type { WorkerProcess } from "./worker-process";

/** What a conference needs from the pool. */
export interface ConferenceHome {
  readonly worker: WorkerProcess;
  readonly workerId: string;
  readonly nextHandle: () => Handle;
  readonly endpointCreated: () => void;
  readonly endpointEvent: (message: EndpointMessage, firstConnection: boolean) => void;
  readonly closed: (conference: ConferenceProxy) => void;
  readonly onFailure: ListenerFailure;
}

/** An endpoint's event on its way up. */
export type EndpointMessage = Extract<FromWorker, { kind: "endpoint" }>;

/** Owned by the focus; ends by `close()` or with its worker. */
export class ConferenceProxy extends EventSource<SfuConferenceEvents> implements SfuConference {
  readonly id: string;
  readonly workerId: string;
  readonly handle: Handle;
  readonly createdMs = performance.now();
  readonly #home: ConferenceHome;
  readonly #endpoints = new Map<Handle, { proxy: EndpointProxy; connected: boolean }>();
  #closed = false;

  constructor(id: string, handle: Handle, home: ConferenceHome) {
    super(home.onFailure);
    this.id = id;
    this.handle = handle;
    this.workerId = home.workerId;
    this.#home = home;
  }

  /** Endpoints that are open. */
  get size(): number {
    return this.#endpoints.size;
  }

  /** See the contract. */
  async createEndpoint(id: EndpointId, options: SfuEndpointOptions = {}): Promise<SfuEndpoint> {
    if (this.#closed) throw new SfuError("sfu.closed");
    const { worker, nextHandle, onFailure } = this.#home;
    const handle = nextHandle();
    for (const [older, { proxy }] of this.#endpoints) {
      if (proxy.id !== id) continue;
      proxy.parentClosed();
      this.#endpoints.delete(older);
    }
    const conference = this.handle;
    const params = { conference, endpoint: handle, id, options };
    const transport = await worker.call("createEndpoint", params);
    if (this.#closed) throw new SfuError("sfu.closed");
    const forget = () => this.#endpoints.delete(handle);
    const proxy = new EndpointProxy({ worker, handle, id, transport }, forget, onFailure);
    this.#endpoints.set(handle, { proxy, connected: false });
    this.#home.endpointCreated();
    return proxy;
  }

  /** See the contract. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#shut();
    await this.#home.worker
      .call("closeConference", { conference: this.handle })
      .catch((error: unknown) => {
        if (!(error instanceof SfuError) || error.code !== "sfu.closed") throw error;
      });
  }

  /** The worker died: tells `lost`, once. */
  workerGone(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { proxy } of this.#endpoints.values()) proxy.parentClosed();
    this.#endpoints.clear();
    this.#home.closed(this);
    this.emit("lost");
    this.clear();
  }

  /** An event of one of its endpoints; false when the endpoint is not (any more) here. */
  deliver(message: EndpointMessage): boolean {
    const entry = this.#endpoints.get(message.endpoint);
    if (!entry) return false;
    const first = !entry.connected;
    if (message.event === "connected") entry.connected = true;
    this.#home.endpointEvent(message, first);
    entry.proxy.deliver(message);
    return true;
  }

  #shut(): void {
    this.#closed = true;
    for (const { proxy } of this.#endpoints.values()) proxy.parentClosed();
    this.#endpoints.clear();
    this.clear();
    this.#home.closed(this);
  }
}
