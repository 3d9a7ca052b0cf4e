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

/** One encoding of a source. */
export interface SourceLayer {
  readonly ssrc: number;
  /** Retransmission SSRC (RFC 4588), when offered. */
  readonly rtxSsrc?: number;
}

/** What the other endpoints receive of a source: exactly its first layer and that layer's RTX. */
export function forwardedSource(source: SourceDescription): SourceDescription {
  return source.layers.length <= 1 ? source : { ...source, layers: source.layers.slice(0, 1) };
}

/**
 * What a client is told that shows one picture of each person: everybody's sound and the video source
 * everybody announced first. The bridge shows a screen on the SSRCs of the camera there.
 */
export function onePicturePerPerson(
  sources: readonly SourceDescription[],
): readonly SourceDescription[] {
  const seen = new Set<EndpointId>();
  return sources.filter(({ kind, owner }) => {
    if (kind !== "video") return true;
    if (seen.has(owner)) return false;
    seen.add(owner);
    return true;
  });
}

/** Every SSRC of a source, retransmission included. */
export function ssrcsOf(source: SourceDescription): readonly number[] {
  return source.layers.flatMap((layer) =>
    layer.rtxSsrc === undefined ? [layer.ssrc] : [layer.ssrc, layer.rtxSsrc],
  );
}
