/**
 * The part of the native media core (medooze-media-server) this worker uses, in our own types: the
 * package's own declarations are not complete. Only `native.ts` creates values of these types.
 */
import type { MediaKind } from "../../../protocol/ids";

/** RTP counters the network thread writes and we only read; they never go back within one source. */
export interface RtpCounters {
  readonly numPackets: number;
  readonly totalBytes: number;
}

/** One arriving SSRC; `width` and `height` are 0 until the first key frame. */
export interface IncomingCounters extends RtpCounters {
  readonly ssrc: number;
  readonly lostPackets: number;
  readonly totalPLIs: number;
  readonly width: number;
  readonly height: number;
}

/** One departing SSRC and what the receiver's reports said of it (RFC 3550 6.4.1). */
export interface OutgoingCounters extends RtpCounters {
  /** The sum of the cumulative losses of all reports, modulo 2^32. */
  readonly reportedLostCount: number;
  readonly reportCount: number;
}

/** One encoding of an arriving track. */
export interface Encoding {
  readonly id: string;
  readonly source: {
    readonly media: IncomingCounters;
    readonly rtx: IncomingCounters;
    toRTPIncomingMediaStream(): unknown;
  };
  readonly receiver: { SendPLI(ssrc: number): void };
}

/** An arriving audio or video track with all its encodings. */
export interface IncomingTrack {
  getEncoding(id: string): Encoding | undefined;
  stop(): void;
}

/** Copies packets of one arriving encoding to a departing track, on the network thread. */
export interface Transponder {
  /** The native object behind the wrapper; the wrapper caches too much for what we do. */
  readonly transponder: {
    SelectLayer(spatialLayer: number, temporalLayer: number): void;
    SetIncoming(stream: unknown, receiver: unknown, smooth: boolean): void;
  };
  setIncomingTrack(
    track: IncomingTrack | null,
    layers?: { readonly encodingId: string },
    smooth?: boolean,
  ): void;
  selectEncoding(encodingId: string, smooth: boolean): void;
}

/** A departing track. */
export interface OutgoingTrack {
  readonly source: { readonly media: OutgoingCounters; readonly rtx: OutgoingCounters };
  createTransponder(): Transponder;
  getId(): string;
  stop(): void;
}

/** SSRCs of a track as plain data. */
export interface TrackParameters {
  readonly id: string;
  readonly media: MediaKind;
  readonly ssrcs: readonly number[];
  readonly groups: readonly { readonly semantics: "SIM" | "FID"; readonly ssrcs: number[] }[];
}

/** Codecs and header extensions of one kind of media. */
export interface MediaParameters {
  readonly id: string;
  readonly type: MediaKind;
  readonly extensions: Readonly<Record<number, string>>;
  readonly codecs: readonly {
    readonly codec: string;
    readonly type: number;
    readonly rtx?: number;
    readonly channels?: number;
  }[];
}

/** ICE and DTLS of one side. */
export interface PeerParameters {
  readonly ice: { readonly ufrag: string; readonly pwd: string };
  readonly dtls: { readonly setup: string; readonly hash: string; readonly fingerprint: string };
}

/** One participant's ICE and DTLS session and everything that flows through it. */
export interface Transport {
  readonly transport: { GetRTT(): number };
  /** Entries are never removed by the core itself: whoever stops a track deletes its id here. */
  readonly outgoingStreamTracks: Map<string, OutgoingTrack>;
  on(event: "dtlsstate", listener: (state: string) => void): void;
  on(event: "icetimeout", listener: () => void): void;
  on(event: "targetbitrate", listener: (targetBps: number) => void): void;
  setLocalProperties(media: Readonly<Record<MediaKind, MediaParameters>>): void;
  setRemoteProperties(media: Readonly<Record<MediaKind, MediaParameters>>): void;
  createIncomingStreamTrack(kind: MediaKind, parameters: TrackParameters): IncomingTrack;
  createOutgoingStreamTrack(kind: MediaKind, parameters: TrackParameters): OutgoingTrack;
  setBandwidthProbing(enabled: boolean): void;
  setMaxProbingBitrate(bps: number): void;
  setProbingBitrateLimit(bps: number): void;
  getStats(): { ice?: { requestsReceived: number; responsesReceived: number } };
  stop(): void;
}

/** One UDP port with its network thread. */
export interface UdpEndpoint {
  getLocalPort(): number;
  getDTLSFingerprint(): string;
  createTransport(remote: PeerParameters, local: PeerParameters): Transport;
  stop(): void;
}

/** Picks the loudest of several tracks by the audio level extension (RFC 6464). */
export interface SpeakerDetector {
  on(event: "activespeakerchanged", listener: (track: IncomingTrack) => void): void;
  setMinChangePeriod(milliseconds: number): void;
  setMinActivationScore(score: number): void;
  /** Until the track stops; `removeSpeaker` is left out on purpose, it deadlocks while audio flows. */
  addSpeaker(track: IncomingTrack): void;
  stop(): void;
}

/** The library itself. */
export interface MediaCore {
  createEndpoint(addresses: readonly string[]): UdpEndpoint;
  createActiveSpeakerDetector(): SpeakerDetector;
  setPortRange(lowest: number, highest: number): boolean;
  enableLog(enabled: boolean): void;
  enableWarning(enabled: boolean): void;
  /** Once, at the very end: without it the process never ends by itself. */
  terminate(): void;
}
