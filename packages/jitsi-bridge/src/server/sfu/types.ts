/**
 * The narrow interface between signalling and media.
 *
 * Everything above (focus, bridge channel, HTTP figures) knows only these types; everything below
 * (worker processes and the native media core) may be replaced without touching signalling.
 * Words: a *conference* is the media side of one room, an *endpoint* one participant's connection to
 * it, a *source* one stream (name `<endpoint>-a0`, `<endpoint>-v0`, …) the endpoint sends.
 */
import type { EndpointId, SourceName, VideoType } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import type { ReceiverConstraints } from "../../protocol/colibri";

/** ICE and DTLS parameters of one side of a transport (RFC 8445, RFC 8122). */
export interface TransportDescription {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: {
    readonly hash: string;
    readonly value: string;
    readonly setup: DtlsSetup;
  };
}
/** DTLS role as signalled (RFC 5763 5). */
export type DtlsSetup = "actpass" | "active" | "passive";

/** A host candidate on which a worker listens (UDP, component 1). */
export interface HostCandidate {
  readonly foundation: string;
  readonly priority: number;
  readonly ip: string;
  readonly port: number;
}

/** What the focus puts into session-initiate. */
export interface LocalTransport extends TransportDescription {
  readonly candidates: readonly HostCandidate[];
}

/** What an endpoint tells; nothing after it was closed or its conference was lost. */
export interface SfuEndpointEvents {
  /** ICE and DTLS are up: media can flow. */
  connected: [];
  /** The transport is dead for good (DTLS failed, or no STUN for the timeout). */
  failed: [reason: "dtls-failed" | "ice-timeout"];
  /** No packets for about 4 s (false), packets again (true). */
  connectivity: [active: boolean];
  /** Names of the video sources now forwarded to this endpoint, most important first. */
  forwardedSources: [sources: readonly SourceName[]];
  /** Somebody's needs changed: this endpoint need send `sourceName` at most this high; 0 = nothing. */
  senderConstraints: [sourceName: SourceName, maxHeightPx: number];
  /** The receiver's bandwidth estimate, bit/s. */
  bandwidth: [downlinkBps: number];
}

/** One participant's connection to the media side. */
export interface SfuEndpoint extends TypedEmitter<SfuEndpointEvents> {
  readonly id: EndpointId;
  readonly transport: LocalTransport;
  /** Takes the remote side of session-accept. Throws SfuError `sfu.bad-transport` when unusable. */
  accept(remote: TransportDescription): Promise<void>;
  /**
   * Replaces the complete set of sources this endpoint sends (idempotent; before `accept` as well).
   * Rejects with `sfu.bad-sources` and changes nothing when an SSRC is invalid or in use.
   */
  setSources(sources: readonly SourceDescription[]): Promise<void>;
  /** What this endpoint wants to receive; absent fields are unchanged (protocol.md section 9). */
  setReceiverConstraints(constraints: ReceiverConstraints): void;
  /** Camera or screen: screen sources keep their resolution before their frame rate. */
  setVideoType(source: SourceName, videoType: VideoType): void;
  /** Idempotent. */
  close(): Promise<void>;
}

/** What a conference tells. */
export interface SfuConferenceEvents {
  dominantSpeaker: [endpoint: EndpointId, previous: readonly EndpointId[]];
  /** The worker under this conference died or was closed: every endpoint is gone with it. */
  lost: [];
}

/** What an endpoint may do and can take. */
export interface SfuEndpointOptions {
  /** False: its sources are not forwarded while they show a screen. Default true. */
  readonly mayShareScreen?: boolean;
  /**
   * True: a client that shows one picture of each person. It is sent whoever's screen is on, else his
   * camera, always on the SSRCs of his first video source. Default false.
   */
  readonly oneVideoPerPerson?: boolean;
  /**
   * True: everybody gets what it sends, beyond last-n and before anything else, at 360 lines or more
   * where the bandwidth allows, in every frame where it does not. Default false.
   */
  readonly pinnedForAll?: boolean;
}

/** The media side of one room. */
export interface SfuConference extends TypedEmitter<SfuConferenceEvents> {
  readonly id: string;
  readonly workerId: string;
  /** An older endpoint of the same id is closed. Rejects with `sfu.closed` after `lost`. */
  createEndpoint(id: EndpointId, options?: SfuEndpointOptions): Promise<SfuEndpoint>;
  /** Idempotent; closes its endpoints. */
  close(): Promise<void>;
}

/** One media worker process, as the figures and the admin see it. */
export interface SfuWorkerInfo {
  readonly id: string;
  readonly pid: number;
  readonly udpPort: number;
  readonly draining: boolean;
  readonly conferences: number;
  readonly endpoints: number;
}

/** Sums over all workers; units in the names. Source of /colibri/stats and /metrics. */
export interface SfuStats {
  readonly workers: readonly SfuWorkerInfo[];
  readonly conferences: number;
  readonly largestConference: number;
  readonly endpoints: number;
  readonly endpointsSendingAudio: number;
  readonly endpointsSendingVideo: number;
  readonly incomingBitrateBps: number;
  readonly outgoingBitrateBps: number;
  readonly incomingPacketsPerSecond: number;
  readonly outgoingPacketsPerSecond: number;
  readonly incomingLossFraction: number;
  readonly outgoingLossFraction: number;
  readonly averageRttMs: number;
  readonly endpointsWithHighOutgoingLoss: number;
  /** CPU used by this process and all workers, as a share of the machine's cores (0..1). */
  readonly cpuFraction: number;
  readonly totals: {
    readonly conferencesCreated: number;
    readonly conferencesCompleted: number;
    readonly conferenceSeconds: number;
    readonly participants: number;
    readonly iceSucceeded: number;
    readonly iceFailed: number;
    readonly dtlsFailed: number;
    readonly bytesReceived: number;
    readonly bytesSent: number;
    readonly workersLost: number;
  };
}

/** Deaths and births of workers. */
export interface SfuPoolEvents {
  workerLost: [workerId: string];
  workerStarted: [workerId: string];
}

/** All media workers together. */
export interface SfuPool extends TypedEmitter<SfuPoolEvents> {
  /**
   * Places the conference on the worker that is least loaded for its weight and not draining; waits some seconds for a
   * replacement when none is up. Rejects with `sfu.no-worker`.
   */
  createConference(id: string): Promise<SfuConference>;
  stats(): Promise<SfuStats>;
  /** A draining worker takes no new conference; running ones go on. `undefined` = all workers. */
  setDraining(draining: boolean, workerId?: string): void;
  readonly draining: boolean;
  close(): Promise<void>;
}

/** How to start the workers. */
export interface SfuPoolOptions {
  /** Number of worker processes; default: one per core. */
  readonly workers: number;
  /**
   * How much each worker shall bear against the others, the first worker's first; more than 0. A worker
   * without a weight has 1, a weight without a worker is ignored.
   */
  readonly weights?: readonly number[];
  /** First UDP port; worker n listens on basePort + n. 0 = any free ports. */
  readonly baseUdpPort: number;
  /** Addresses written into candidates, most preferred first. */
  readonly announcedAddresses: readonly string[];
  /** Where lifecycle transitions are told; a pino logger fits. Default: nowhere. */
  readonly log?: SfuLog;
}

/** The part of a structured logger the pool uses. Fields carry worker ids only, no personal data. */
export interface SfuLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Typed events whose listeners cannot break the media path: a throwing listener is logged and skipped. */
export interface TypedEmitter<Events extends Record<keyof Events, unknown[]>> {
  on<K extends keyof Events>(event: K, listener: (...args: Events[K]) => void): () => void;
}
