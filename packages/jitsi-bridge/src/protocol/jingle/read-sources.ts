/** `<source/>` and `<ssrc-group/>` (XEP-0339) of a client, to source descriptions. */
import { attr, child, childrenNamed, type XmlElement } from "../xml/element";
import {
  isSourceName,
  sourceName,
  type EndpointId,
  type MediaKind,
  type SourceName,
  type VideoType,
} from "../ids";
import { NS } from "../namespaces";
import { StanzaError } from "../stanza/stanza-error";
import type { SourceDescription, SourceLayer } from "../sources";

/** Most SSRCs one stanza may name: three layers with retransmission for three streams, and sound. */
const MAX_SSRCS = 20;
const MAX_GROUPS = 20;
const MAX_SSRC = 0xffff_ffff;
const MAX_MSID_CHARS = 256;

interface RawSource {
  readonly ssrc: number;
  readonly msid: string | undefined;
  readonly name: SourceName | undefined;
  readonly videoType: VideoType | undefined;
}

interface RawGroup {
  readonly semantics: string;
  readonly ssrcs: readonly number[];
}

/**
 * Every source the stanza describes. Contents are told apart by the description's media, not by
 * name. The 2022 client sends no source names: its SSRCs are put together by msid and named here.
 * @throws StanzaError `bad-request` for SSRCs out of range or twice, groups of unlisted SSRCs, names
 * of somebody else, or too many of anything.
 */
export function readSources(jingle: XmlElement, owner: EndpointId): readonly SourceDescription[] {
  const seen = new Set<number>();
  const found: SourceDescription[] = [];
  for (const { description, kind } of descriptionsOf(jingle)) {
    const sources = childrenNamed(description, "source", NS.JINGLE_SSMA).map((s) =>
      readSource(s, owner, kind),
    );
    for (const { ssrc } of sources) {
      require(!seen.has(ssrc) && seen.size < MAX_SSRCS);
      seen.add(ssrc);
    }
    const groups = readGroups(description, new Set(sources.map((source) => source.ssrc)));
    found.push(...describe(sources, groups, { owner, kind }));
  }
  require(new Set(found.map((source) => source.name)).size === found.length);
  return found;
}

/** Every SSRC a source-remove names, whatever else it says about them. */
export function readRemovedSsrcs(jingle: XmlElement): readonly number[] {
  const ssrcs = new Set<number>();
  for (const { description } of descriptionsOf(jingle)) {
    for (const source of childrenNamed(description, "source", NS.JINGLE_SSMA)) {
      require(ssrcs.size < MAX_SSRCS);
      ssrcs.add(readSsrc(source));
    }
  }
  return [...ssrcs];
}

function* descriptionsOf(jingle: XmlElement) {
  for (const content of childrenNamed(jingle, "content", NS.JINGLE)) {
    const description = child(content, "description", NS.JINGLE_RTP);
    const kind = description && attr(description, "media");
    if (description && (kind === "audio" || kind === "video")) yield { description, kind } as const;
  }
}

function readSource(source: XmlElement, owner: EndpointId, kind: MediaKind): RawSource {
  const name = attr(source, "name");
  if (name !== undefined) {
    require(isSourceName(name) && name.startsWith(`${owner}-${kind === "audio" ? "a" : "v"}`));
  }
  const parameters = childrenNamed(source, "parameter", NS.JINGLE_SSMA);
  const msidElement = parameters.find((parameter) => attr(parameter, "name") === "msid");
  const msid = msidElement && attr(msidElement, "value")?.trim();
  require(msid === undefined || msid.length <= MAX_MSID_CHARS);
  const videoType = attr(source, "videoType");
  return {
    ssrc: readSsrc(source),
    msid: msid === "" ? undefined : msid,
    name: name as SourceName | undefined,
    videoType: videoType === "camera" || videoType === "desktop" ? videoType : undefined,
  };
}

function readSsrc(source: XmlElement): number {
  const text = attr(source, "ssrc") ?? "";
  require(/^[0-9]{1,10}$/.test(text));
  const ssrc = Number(text);
  require(ssrc >= 1 && ssrc <= MAX_SSRC);
  return ssrc;
}

function readGroups(description: XmlElement, listed: ReadonlySet<number>): readonly RawGroup[] {
  const groups = childrenNamed(description, "ssrc-group", NS.JINGLE_SSMA);
  require(groups.length <= MAX_GROUPS);
  return groups.map((group) => {
    const ssrcs = childrenNamed(group, "source", NS.JINGLE_SSMA).map(readSsrc);
    require(ssrcs.length >= 2 && ssrcs.length <= MAX_SSRCS);
    require(new Set(ssrcs).size === ssrcs.length && ssrcs.every((ssrc) => listed.has(ssrc)));
    return { semantics: attr(group, "semantics") ?? "", ssrcs };
  });
}

/** Puts the SSRCs of one media together by name, else by msid. One without either sends nothing. */
function describe(
  sources: readonly RawSource[],
  groups: readonly RawGroup[],
  { owner, kind }: { readonly owner: EndpointId; readonly kind: MediaKind },
): readonly SourceDescription[] {
  const grouped = new Set(groups.flatMap((group) => group.ssrcs));
  const bundles = new Map<string, RawSource[]>();
  for (const source of sources) {
    // A receive-only SSRC of the 2022 client: it reports, it never sends.
    if (source.msid === undefined && source.name === undefined && !grouped.has(source.ssrc))
      continue;
    const key = source.name ?? source.msid;
    if (key === undefined) throw new StanzaError("bad-request");
    bundles.set(key, [...(bundles.get(key) ?? []), source]);
  }
  const taken = new Set(sources.map((source) => source.name));
  return [...bundles.values()].map((bundle): SourceDescription => {
    const name = bundle[0]?.name ?? freeName(taken, owner, kind);
    taken.add(name);
    const videoType = kind === "video" ? (bundle[0]?.videoType ?? "camera") : undefined;
    return {
      name,
      owner,
      kind,
      ...(videoType === undefined ? {} : { videoType }),
      msid: twoTokens(bundle.find((source) => source.msid !== undefined)?.msid ?? name, name),
      layers: layersOf(bundle, groups),
    };
  });
}

function freeName(taken: ReadonlySet<unknown>, owner: EndpointId, kind: MediaKind): SourceName {
  let index = 0;
  while (taken.has(sourceName(owner, kind, index))) index += 1;
  return sourceName(owner, kind, index);
}

/** `streamId trackId`: both clients split the msid at its blank and need both halves. */
function twoTokens(msid: string, name: SourceName): string {
  const [stream, track] = msid.split(/\s+/);
  return `${stream ?? name} ${track ?? `${name}-track`}`;
}

/** Layers in the order of the SIM group, each with the partner its FID group names. */
function layersOf(
  bundle: readonly RawSource[],
  groups: readonly RawGroup[],
): readonly SourceLayer[] {
  const own = new Set(bundle.map((source) => source.ssrc));
  const rtxOf = new Map<number, number>();
  let order: readonly number[] | undefined;
  for (const group of groups) {
    const members = group.ssrcs.filter((ssrc) => own.has(ssrc));
    if (members.length === 0) continue;
    require(members.length === group.ssrcs.length);
    const [primary, rtx] = group.ssrcs;
    if (group.semantics === "SIM") {
      require(order === undefined);
      order = group.ssrcs;
    } else if (group.semantics === "FID" && primary !== undefined && rtx !== undefined) {
      require(group.ssrcs.length === 2 && !rtxOf.has(primary));
      rtxOf.set(primary, rtx);
    }
  }
  const retransmissions = new Set(rtxOf.values());
  require(retransmissions.size === rtxOf.size);
  const primaries = order ?? [...own].filter((ssrc) => !retransmissions.has(ssrc)).slice(0, 1);
  require(primaries.length > 0 && primaries.every((ssrc) => !retransmissions.has(ssrc)));
  return primaries.map((ssrc) => {
    const rtxSsrc = rtxOf.get(ssrc);
    return rtxSsrc === undefined ? { ssrc } : { ssrc, rtxSsrc };
  });
}

function require(condition: boolean): asserts condition {
  if (!condition) throw new StanzaError("bad-request");
}
