/** What a page's own browser says about its media: plain data, read without any help of the product. */

/** One stream that arrives (W3C webrtc-stats `inbound-rtp`). */
export interface Inbound {
  readonly kind: "audio" | "video";
  readonly ssrc: number;
  /** Id of the MediaStreamTrack it feeds. */
  readonly trackId: string;
  readonly packets: number;
  readonly framesDecoded: number;
  readonly frameHeight: number;
  readonly totalAudioEnergy: number;
  /** Of sound: what was played, the part of it that was made up, and what left the jitter buffer. */
  readonly samples: number;
  readonly concealedSamples: number;
  readonly emitted: number;
  /** Of pictures: whole ones that came, key frames that were decoded, and how often one was asked for. */
  readonly framesReceived: number;
  readonly keyFramesDecoded: number;
  readonly keyFrameRequests: number;
  readonly lost: number;
}

/** One stream that is sent (`outbound-rtp`). */
export interface Outbound {
  readonly kind: "audio" | "video";
  readonly ssrc: number;
  readonly packets: number;
  readonly frameHeight: number;
  readonly active: boolean;
  readonly keyFramesEncoded: number;
  /** How often a key frame was asked for. */
  readonly keyFrameRequests: number;
}

/** One RTCPeerConnection that is not closed. */
export interface Connection {
  readonly state: string;
  readonly dtls: string;
  readonly inbound: readonly Inbound[];
  readonly outbound: readonly Outbound[];
  /** SSRCs of the local description per kind, retransmission included: what was announced. */
  readonly announced: { readonly audio: readonly number[]; readonly video: readonly number[] };
}

/** One element that plays something. */
export interface Player {
  readonly tag: "audio" | "video";
  readonly trackIds: readonly string[];
  /** Frames the compositor really showed (requestVideoFrameCallback), since the first look. */
  readonly presentedFrames: number;
  readonly paused: boolean;
  readonly muted: boolean;
  readonly visible: boolean;
}

/** Taken at one moment. */
export interface MediaReport {
  readonly connections: readonly Connection[];
  readonly players: readonly Player[];
  /** Connection states that mean broken, ever seen on this page. */
  readonly failures: readonly string[];
}
