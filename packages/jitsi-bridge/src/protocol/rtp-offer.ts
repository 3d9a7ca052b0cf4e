/**
 * Codecs, payload types and header extensions the server imposes on everybody, so that RTP is
 * forwarded without rewriting payload types. The numbers are Jicofo's.
 */
import type { MediaKind } from "./ids";

/** RTP feedback (RFC 4585): `nack`, `nack pli`, `ccm fir`, `transport-cc`. */
export interface RtcpFeedback {
  readonly type: string;
  readonly subtype?: string;
}

/** One payload type of the offer (XEP-0167). */
export interface CodecOffer {
  readonly payloadType: number;
  readonly name: string;
  readonly clockRateHz: number;
  readonly channels?: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly feedback: readonly RtcpFeedback[];
}

/** One RTP header extension of the offer (XEP-0294). */
export interface HeaderExtensionOffer {
  readonly id: number;
  readonly uri: string;
}

/** All that is offered for one kind of media. */
export interface MediaOffer {
  readonly codecs: readonly CodecOffer[];
  readonly headerExtensions: readonly HeaderExtensionOffer[];
}

const TRANSPORT_CC_URI =
  "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";
const ABS_SEND_TIME_URI = "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time";
const AUDIO_LEVEL_URI = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

/** Opus for sound; VP8 with retransmission for picture; transport-wide congestion control for both. */
export const RTP_OFFER: Readonly<Record<MediaKind, MediaOffer>> = {
  audio: {
    codecs: [
      {
        payloadType: 111,
        name: "opus",
        clockRateHz: 48_000,
        channels: 2,
        parameters: { minptime: "10", useinbandfec: "1" },
        feedback: [{ type: "transport-cc" }],
      },
    ],
    headerExtensions: [
      { id: 1, uri: AUDIO_LEVEL_URI },
      { id: 5, uri: TRANSPORT_CC_URI },
    ],
  },
  video: {
    codecs: [
      {
        payloadType: 100,
        name: "VP8",
        clockRateHz: 90_000,
        parameters: {},
        feedback: [
          { type: "ccm", subtype: "fir" },
          { type: "nack" },
          { type: "nack", subtype: "pli" },
          { type: "transport-cc" },
        ],
      },
      {
        payloadType: 96,
        name: "rtx",
        clockRateHz: 90_000,
        parameters: { apt: "100" },
        feedback: [],
      },
    ],
    headerExtensions: [
      { id: 3, uri: ABS_SEND_TIME_URI },
      { id: 5, uri: TRANSPORT_CC_URI },
    ],
  },
};

/**
 * SSRCs of the bridge's own sources, one per kind. Every media description must hold one whose msid
 * contains `mixedmslabel`: the 2022 client's converter keys the first m-line on it.
 */
export const BRIDGE_SSRC: Readonly<Record<MediaKind, number>> = {
  audio: 2_222_222_221,
  video: 2_222_222_222,
};
