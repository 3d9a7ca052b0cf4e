/**
 * What signalling process and media worker say to each other over Node's IPC channel (structured
 * clone, so maps survive). Conferences and endpoints are named by handles the parent counts up: an
 * id may come back after a restart, a handle never does.
 */
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import type { SfuErrorCode } from "../sfu-error";
import type {
  LocalTransport,
  SfuEndpointEvents,
  SfuEndpointOptions,
  TransportDescription,
} from "../types";
import type { WorkerSample } from "./worker-sample";

/** Names a conference or an endpoint between parent and worker. */
export type Handle = number;

/** Calls that are answered: parameters and result of each. */
export interface WorkerCalls {
  /** Opens the UDP port; 0 = any. Must be the first call. */
  start: {
    params: { udpPort: number; announcedAddresses: readonly string[] };
    result: { udpPort: number };
  };
  createConference: { params: { conference: Handle }; result: undefined };
  closeConference: { params: { conference: Handle }; result: undefined };
  createEndpoint: {
    params: {
      conference: Handle;
      endpoint: Handle;
      id: EndpointId;
      options: SfuEndpointOptions;
    };
    result: LocalTransport;
  };
  accept: { params: { endpoint: Handle; remote: TransportDescription }; result: undefined };
  setSources: {
    params: { endpoint: Handle; sources: readonly SourceDescription[] };
    result: undefined;
  };
  closeEndpoint: { params: { endpoint: Handle }; result: undefined };
}

/** A call on the wire. */
export type WorkerRequest = {
  [M in keyof WorkerCalls]: {
    readonly kind: "call";
    readonly id: number;
    readonly method: M;
    readonly params: WorkerCalls[M]["params"];
  };
}[keyof WorkerCalls];

/** Said without waiting for an answer. */
export type WorkerNotice =
  | {
      readonly kind: "receiverConstraints";
      readonly endpoint: Handle;
      readonly constraints: ReceiverConstraints;
    }
  | {
      readonly kind: "videoType";
      readonly endpoint: Handle;
      readonly source: SourceName;
      readonly videoType: VideoType;
    }
  | { readonly kind: "shutdown" };

/** Everything the parent says. */
export type ToWorker = WorkerRequest | WorkerNotice;

/** An endpoint's event with its arguments. */
export type EndpointEvent = {
  [E in keyof SfuEndpointEvents]: { readonly event: E; readonly args: SfuEndpointEvents[E] };
}[keyof SfuEndpointEvents];

/** Everything the worker says; any of it is a sign of life. */
export type FromWorker =
  | { readonly kind: "booted" }
  | {
      readonly kind: "reply";
      readonly id: number;
      readonly error?: SfuErrorCode;
      readonly detail?: string;
      readonly result?: unknown;
    }
  | ({ readonly kind: "endpoint"; readonly endpoint: Handle } & EndpointEvent)
  | {
      readonly kind: "dominantSpeaker";
      readonly conference: Handle;
      readonly speaker: EndpointId;
      readonly previous: readonly EndpointId[];
    }
  | { readonly kind: "sample"; readonly sample: WorkerSample }
  | { readonly kind: "alive" }
  | { readonly kind: "defect"; readonly detail: string };

const FROM_WORKER_KINDS: ReadonlySet<unknown> = new Set<FromWorker["kind"]>([
  "booted",
  "reply",
  "endpoint",
  "dominantSpeaker",
  "sample",
  "alive",
  "defect",
]);

/** Guards against a worker whose memory was overwritten: anything else is ignored. */
export function isFromWorker(value: unknown): value is FromWorker {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    FROM_WORKER_KINDS.has(value.kind)
  );
}

/** How often a worker shows that its event loop turns. */
export const SIGN_OF_LIFE_MS = 400;
