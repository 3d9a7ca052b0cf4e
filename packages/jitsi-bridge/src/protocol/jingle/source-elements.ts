/** Source descriptions to `<source/>` and `<ssrc-group/>` (XEP-0339) as both clients read them. */
import { xml, type XmlElement } from "../xml/element";
import type { BareJid } from "../ids";
import { NS } from "../namespaces";
import type { SourceDescription } from "../sources";

/** The children of a `<description/>` that announce these sources, owned by `room/nick`. */
export function sourceElements(
  sources: readonly SourceDescription[],
  room: BareJid,
): readonly XmlElement[] {
  return sources.flatMap((source) => [...ssrcElements(source, room), ...groupElements(source)]);
}

function ssrcElements(source: SourceDescription, room: BareJid): readonly XmlElement[] {
  const ssrcs = source.layers.flatMap(({ ssrc, rtxSsrc }) =>
    rtxSsrc === undefined ? [ssrc] : [ssrc, rtxSsrc],
  );
  return ssrcs.map((ssrc) =>
    xml(
      "source",
      { xmlns: NS.JINGLE_SSMA, ssrc, name: source.name, videoType: source.videoType },
      xml("parameter", { name: "msid", value: source.msid }),
      xml("ssrc-info", { xmlns: NS.JITSI_MEET, owner: `${room}/${source.owner}` }),
    ),
  );
}

function groupElements(source: SourceDescription): readonly XmlElement[] {
  const groups: XmlElement[] = [];
  if (source.layers.length > 1)
    groups.push(
      group(
        "SIM",
        source.layers.map((layer) => layer.ssrc),
      ),
    );
  for (const { ssrc, rtxSsrc } of source.layers) {
    if (rtxSsrc !== undefined) groups.push(group("FID", [ssrc, rtxSsrc]));
  }
  return groups;
}

function group(semantics: string, ssrcs: readonly number[]): XmlElement {
  return xml(
    "ssrc-group",
    { xmlns: NS.JINGLE_SSMA, semantics },
    ...ssrcs.map((ssrc) => xml("source", { ssrc })),
  );
}
