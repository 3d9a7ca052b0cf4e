/** The SSRCs a scripted peer announces, and how each client generation writes them. */
import { randomInt } from "node:crypto";
import { NS, xml, type MediaKind, type XmlElement } from "../../protocol/index";
import type { ClientDialect } from "./dialect";

/** One stream of ours. */
export interface OwnSource {
  readonly kind: MediaKind;
  /** Written by the 2026 client only. */
  readonly name: string;
  readonly msid: string;
  readonly videoType?: "camera" | "desktop";
  /** From the lowest layer to the highest. */
  readonly layers: readonly { readonly ssrc: number; readonly rtxSsrc?: number }[];
}

/** `index` counts the endpoint's sources of this kind from 0. */
export function createOwnSource(options: {
  endpointId: string;
  kind: MediaKind;
  index?: number;
  layers: number;
  videoType?: "camera" | "desktop";
}): OwnSource {
  const { endpointId, kind, index = 0, layers, videoType } = options;
  const letter = kind === "audio" ? "a" : "v";
  return {
    kind,
    name: `${endpointId}-${letter}${index}`,
    msid: `${endpointId}-${kind}-${index}-1 ${endpointId}-${letter}${index}-track`,
    ...(videoType ? { videoType } : {}),
    layers: Array.from({ length: layers }, () =>
      kind === "audio" ? { ssrc: freshSsrc() } : { ssrc: freshSsrc(), rtxSsrc: freshSsrc() },
    ),
  };
}

/** The `<source/>` and `<ssrc-group/>` children of a description (protocol sections 6 and 7). */
export function ownSourceElements(source: OwnSource, dialect: ClientDialect): XmlElement[] {
  const named = dialect === "2026";
  const one = (ssrc: number) =>
    xml(
      "source",
      {
        xmlns: NS.JINGLE_SSMA,
        ssrc,
        name: named ? source.name : undefined,
        videoType: named ? source.videoType : undefined,
      },
      xml("parameter", { name: "msid", value: source.msid }),
    );
  const simulcast = source.layers.map(({ ssrc }) => ssrc);
  const pairs = source.layers.flatMap(({ ssrc, rtxSsrc }) =>
    rtxSsrc === undefined ? [] : [[ssrc, rtxSsrc]],
  );
  return [
    ...simulcast.map(one),
    ...pairs.flatMap(([, rtx]) => (rtx === undefined ? [] : [one(rtx)])),
    ...(simulcast.length > 1 ? [group("SIM", simulcast)] : []),
    ...pairs.map((pair) => group("FID", pair)),
  ];
}

function group(semantics: "SIM" | "FID", ssrcs: readonly number[]): XmlElement {
  const members = ssrcs.map((ssrc) => xml("source", { ssrc }));
  return xml("ssrc-group", { xmlns: NS.JINGLE_SSMA, semantics }, ...members);
}

function freshSsrc(): number {
  return randomInt(1, 2 ** 32 - 1);
}
