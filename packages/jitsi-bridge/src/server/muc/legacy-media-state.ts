/** Mute state for the 2022 client, which does not read `<SourceInfo/>`. */
import type { EndpointId } from "../../protocol/ids";
import { NS } from "../../protocol/namespaces";
import { textOf, xml, type XmlElement } from "../../protocol/xml/element";
import { isObject, parseObject } from "./parse-object";

/** One media source as a presence announces it. */
interface SourceState {
  readonly muted: boolean;
  readonly desktop: boolean;
}

/**
 * The extensions with `<audiomuted/>`, `<videomuted/>` and `<videoType/>` added where a presence has
 * only `<SourceInfo/>` (the 2026 client). What is there already is left alone, and so is a
 * SourceInfo that cannot be read. The 2022 client shows everybody as unmuted without.
 */
export function withLegacyMediaState(
  extensions: readonly XmlElement[],
  owner: EndpointId,
): readonly XmlElement[] {
  const info = extensions.find((element) => element.name === "SourceInfo");
  const json = info && parseObject(textOf(info));
  if (json === undefined) return extensions;
  const audio = statesOf(json, `${owner}-a`);
  const video = statesOf(json, `${owner}-v`);
  const sharing = video.some((state) => state.desktop && !state.muted);
  const legacy = [
    xml("audiomuted", { xmlns: NS.JITSI_AUDIO }, String(isSilent(audio))),
    xml("videomuted", { xmlns: NS.JITSI_VIDEO }, String(isSilent(video))),
    xml("videoType", { xmlns: NS.JITSI_VIDEO }, sharing ? "desktop" : "camera"),
  ];
  const present = new Set(extensions.map((element) => element.name));
  return [...extensions, ...legacy.filter((element) => !present.has(element.name))];
}

/** No source at all is silence, too. */
function isSilent(states: readonly SourceState[]): boolean {
  return states.every((state) => state.muted);
}

function statesOf(json: object, prefix: string): readonly SourceState[] {
  return Object.entries(json)
    .filter(([name]) => name.startsWith(prefix))
    .map(([, state]: [string, unknown]) => ({
      muted: isObject(state) && state["muted"] === true,
      desktop: isObject(state) && state["videoType"] === "desktop",
    }));
}
