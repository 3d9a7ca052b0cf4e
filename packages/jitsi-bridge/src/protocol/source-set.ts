/** The sources of one endpoint as they come and go; pure, so the focus keeps no rules of its own. */
import { BRIDGE_SSRC } from "./rtp-offer";
import { StanzaError } from "./stanza/stanza-error";
import { sourceName, type SourceName } from "./ids";
import { ssrcsOf, type SourceDescription } from "./sources";

/** Most SSRCs one endpoint may hold, as in stock Jitsi. */
export const MAX_SSRCS_PER_ENDPOINT = 20;

/**
 * The endpoint's sources after adding some. A synthesised name that is taken gives way to the next
 * free one; announcing the same source again changes nothing.
 * @throws StanzaError `bad-request` when an SSRC or msid is in use by anybody in the conference, or
 * the endpoint would hold more than `MAX_SSRCS_PER_ENDPOINT`.
 */
export function admitSources(
  added: readonly SourceDescription[],
  own: readonly SourceDescription[],
  others: readonly SourceDescription[],
): readonly SourceDescription[] {
  const fresh = added.filter((source) => !own.some((known) => isSame(known, source)));
  const ssrcs = new Set([...Object.values(BRIDGE_SSRC), ...[...own, ...others].flatMap(ssrcsOf)]);
  const msids = new Set([...own, ...others].map((source) => source.msid));
  const names = new Set<SourceName>(own.map((source) => source.name));
  const result = [...own];
  for (const source of fresh) {
    for (const ssrc of ssrcsOf(source)) {
      if (ssrcs.has(ssrc)) throw new StanzaError("bad-request", { text: "SSRC in use" });
      ssrcs.add(ssrc);
    }
    if (msids.has(source.msid)) throw new StanzaError("bad-request", { text: "msid in use" });
    msids.add(source.msid);
    const name = freeName(source, names);
    names.add(name);
    result.push(name === source.name ? source : { ...source, name });
  }
  if (result.flatMap(ssrcsOf).length > MAX_SSRCS_PER_ENDPOINT) {
    throw new StanzaError("bad-request", { text: "too many sources" });
  }
  return result;
}

/** Splits an endpoint's sources: one goes as soon as any of its layers is named. */
export function withdrawSources(
  ssrcs: readonly number[],
  own: readonly SourceDescription[],
): { readonly kept: readonly SourceDescription[]; readonly removed: readonly SourceDescription[] } {
  const named = new Set(ssrcs);
  const goes = (source: SourceDescription) => source.layers.some(({ ssrc }) => named.has(ssrc));
  return { kept: own.filter((source) => !goes(source)), removed: own.filter(goes) };
}

function isSame(a: SourceDescription, b: SourceDescription): boolean {
  return a.kind === b.kind && ssrcsOf(a).join() === ssrcsOf(b).join();
}

function freeName(source: SourceDescription, taken: ReadonlySet<SourceName>): SourceName {
  if (!taken.has(source.name)) return source.name;
  let index = 0;
  while (taken.has(sourceName(source.owner, source.kind, index))) index += 1;
  return sourceName(source.owner, source.kind, index);
}
