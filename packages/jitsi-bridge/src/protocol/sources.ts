/** RTP sources as signalled in Jingle (XEP-0339, Jitsi's `ssrc-info`), as plain data. */
import type { EndpointId, MediaKind, SourceName, VideoType } from "./ids";

/** One stream of one endpoint: all its SSRCs and how they belong together. */
export interface SourceDescription {
  readonly name: SourceName;
  readonly owner: EndpointId;
  readonly kind: MediaKind;
  readonly videoType?: VideoType;
  /** Two tokens: `streamId trackId`. */
  readonly msid: string;
  /** Media SSRCs from the lowest layer to the highest; one entry without simulcast. */
  readonly layers: readonly SourceLayer[];
}

export interface SourceLayer {
  readonly ssrc: number;
  /** Retransmission SSRC (RFC 4588), when offered. */
  readonly rtxSsrc?: number;
}
