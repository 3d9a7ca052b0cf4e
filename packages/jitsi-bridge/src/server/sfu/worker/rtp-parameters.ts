/** Our imposed codecs and SSRC descriptions in the media core's words. */
import type { MediaKind } from "../../../protocol/ids";
import { RTP_OFFER } from "../../../protocol/rtp-offer";
import type { SourceDescription, SourceLayer } from "../../../protocol/sources";
import type { MediaParameters, TrackParameters } from "./media-core";

/** The same numbers for everybody and both directions: packets pass without rewriting. */
export const MEDIA_PARAMETERS: Readonly<Record<MediaKind, MediaParameters>> = {
  audio: mediaParameters("audio"),
  video: mediaParameters("video"),
};

function mediaParameters(kind: MediaKind): MediaParameters {
  const offer = RTP_OFFER[kind];
  const rtxOf = new Map(
    offer.codecs
      .filter((codec) => codec.name === "rtx")
      .map((codec) => [Number(codec.parameters["apt"]), codec.payloadType]),
  );
  return {
    id: kind,
    type: kind,
    extensions: Object.fromEntries(offer.headerExtensions.map(({ id, uri }) => [id, uri])),
    codecs: offer.codecs
      .filter((codec) => codec.name !== "rtx")
      .map((codec) => {
        const rtx = rtxOf.get(codec.payloadType);
        return {
          codec: codec.name.toLowerCase(),
          type: codec.payloadType,
          ...(rtx === undefined ? {} : { rtx }),
          ...(codec.channels === undefined ? {} : { channels: codec.channels }),
        };
      }),
  };
}

/** The id under which the media core keeps a layer of `description`. */
export function encodingIdOf(description: SourceDescription, layer: SourceLayer): string {
  return description.layers.length > 1 ? String(layer.ssrc) : "";
}

/** All layers, as they arrive from the sender. */
export function incomingParameters(description: SourceDescription): TrackParameters {
  return trackParameters(description, description.layers);
}

/** The first layer's SSRCs only, as announced to receivers (Jicofo: strip-simulcast). */
export function outgoingParameters(description: SourceDescription): TrackParameters {
  return trackParameters(description, description.layers.slice(0, 1));
}

function trackParameters(
  description: SourceDescription,
  layers: readonly SourceLayer[],
): TrackParameters {
  const simulcast = layers.length > 1 ? layers.map((layer) => layer.ssrc) : undefined;
  return {
    id: description.name,
    media: description.kind,
    ssrcs: layers.flatMap((layer) =>
      layer.rtxSsrc === undefined ? [layer.ssrc] : [layer.ssrc, layer.rtxSsrc],
    ),
    groups: [
      ...(simulcast ? [{ semantics: "SIM" as const, ssrcs: simulcast }] : []),
      ...layers.flatMap((layer) =>
        layer.rtxSsrc === undefined
          ? []
          : [{ semantics: "FID" as const, ssrcs: [layer.ssrc, layer.rtxSsrc] }],
      ),
    ],
  };
}
