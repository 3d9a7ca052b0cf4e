/** An endpoint as the focus sees it; the real one lives in a worker. */
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import type { EndpointEvent, Handle } from "../ipc/messages";
import { SfuError } from "../sfu-error";
import { EventSource } from "../typed-emitter";
import type { ListenerFailure } from "../typed-emitter";
import type {
  LocalTransport,
  SfuEndpoint,
  SfuEndpointEvents,
  TransportDescription,
} from "../types";
import type { WorkerProcess } from "./worker-process";

/** Where an endpoint lives. */
export interface EndpointLocation {
  readonly worker: WorkerProcess;
  readonly handle: Handle;
  readonly id: EndpointId;
  readonly transport: LocalTransport;
}

/** Closed by the focus, by its conference, or by the death of its worker. */
export class EndpointProxy extends EventSource<SfuEndpointEvents> implements SfuEndpoint {
  readonly id: EndpointId;
  readonly transport: LocalTransport;
  readonly #worker: WorkerProcess;
  readonly #handle: Handle;
  readonly #onClose: () => void;
  #closed = false;

  constructor(location: EndpointLocation, onClose: () => void, onFailure: ListenerFailure) {
    super(onFailure);
    this.id = location.id;
    this.transport = location.transport;
    this.#worker = location.worker;
    this.#handle = location.handle;
    this.#onClose = onClose;
  }

  /** See the contract. */
  async accept(remote: TransportDescription): Promise<void> {
    this.#assertOpen();
    await this.#worker.call("accept", { endpoint: this.#handle, remote });
  }

  /** See the contract. */
  async setSources(sources: readonly SourceDescription[]): Promise<void> {
    this.#assertOpen();
    await this.#worker.call("setSources", { endpoint: this.#handle, sources });
  }

  /** See the contract; ignored after closing. */
  setReceiverConstraints(constraints: ReceiverConstraints): void {
    if (this.#closed) return;
    this.#worker.notify({ kind: "receiverConstraints", endpoint: this.#handle, constraints });
  }

  /** See the contract; ignored after closing. */
  setVideoType(source: SourceName, videoType: VideoType): void {
    if (this.#closed) return;
    this.#worker.notify({ kind: "videoType", endpoint: this.#handle, source, videoType });
  }

  /** Idempotent; a worker that died in the meantime has closed it already. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.parentClosed();
    this.#onClose();
    await this.#worker.call("closeEndpoint", { endpoint: this.#handle }).catch((error: unknown) => {
      if (!(error instanceof SfuError) || error.code !== "sfu.closed") throw error;
    });
  }

  /** The conference or the worker went: nothing is to be said to anybody. */
  parentClosed(): void {
    this.#closed = true;
    this.clear();
  }

  /** An event from the worker. */
  deliver(event: EndpointEvent): void {
    if (this.#closed) return;
    const emit = this.emit.bind(this) as (name: string, ...args: readonly unknown[]) => void;
    emit(event.event, ...event.args);
  }

  #assertOpen(): void {
    if (this.#closed) throw new SfuError("sfu.closed");
  }
}
