import type { ConnectionState, MeetingClient } from "./types";

/** One received stream, as the browser counts it (W3C webrtc-stats, `inbound-rtp`). */
export interface InboundStream {
  readonly kind: "audio" | "video";
  readonly ssrc: number;
  readonly bytesReceived: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly framesReceived: number;
  readonly framesDecoded: number;
  readonly framesDropped: number;
  readonly frameHeight: number;
  /** Grows only while something is heard. */
  readonly totalAudioEnergy: number;
  readonly jitterMs: number;
}

/** One sent stream; simulcast has one per layer (`outbound-rtp`). */
export interface OutboundStream {
  readonly kind: "audio" | "video";
  readonly ssrc: number;
  readonly bytesSent: number;
  readonly packetsSent: number;
  readonly framesEncoded: number;
  readonly frameHeight: number;
  readonly active: boolean;
}

/** How the media travels. Addresses are left out on purpose: they are personal data. */
export interface SelectedCandidatePair {
  readonly localType: string;
  readonly remoteType: string;
  readonly protocol: string;
  /** How a relay is reached (`udp`, `tcp`, `tls`); empty without one or where it is not told. */
  readonly relayProtocol: string;
  readonly roundTripMs: number | null;
  readonly availableOutgoingBps: number | null;
}

/** One RTCPeerConnection of the library. */
export interface PeerConnectionDiagnostics {
  readonly connectionState: string;
  readonly iceState: string;
  readonly dtlsState: string;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly candidate: SelectedCandidatePair | null;
  readonly inbound: readonly InboundStream[];
  readonly outbound: readonly OutboundStream[];
}

/** A track the library holds; `ssrc` is null where the build does not tell. */
export interface TrackDiagnostics {
  readonly participantId: string;
  readonly sourceName: string;
  readonly kind: "audio" | "video";
  readonly videoType: "camera" | "desktop";
  readonly muted: boolean;
  readonly ssrc: number | null;
}

/** Something that went wrong since joining began, by its stable code. */
export interface FailureRecord {
  readonly code: string;
  readonly atMs: number;
}

/**
 * What is really going on, for tests and for the connection page: plain data, without names,
 * addresses or room codes.
 */
export interface MeetingDiagnostics {
  readonly phase: ConnectionState["phase"];
  /** `endpoint`: the 2022 client generation; `source`: builds that address every source by name. */
  readonly addressing: "endpoint" | "source" | null;
  readonly selfId: string | null;
  readonly connections: readonly PeerConnectionDiagnostics[];
  readonly remoteTracks: readonly TrackDiagnostics[];
  readonly localTracks: readonly TrackDiagnostics[];
  readonly failures: readonly FailureRecord[];
}

/** A meeting client that can also be looked into. */
export interface DiagnosableMeetingClient extends MeetingClient {
  /** Never rejects: what cannot be read is empty. */
  diagnostics(): Promise<MeetingDiagnostics>;
  /** The STUN and TURN servers the stack offered, with credentials; empty before media stands. */
  iceServers(): readonly RTCIceServer[];
  /**
   * Loudness 0..1 per participant, several times a second, beside `state` because it would change
   * it far too often. Returns unsubscribe.
   */
  onAudioLevel(listener: (participantId: string, level: number) => void): () => void;
}
