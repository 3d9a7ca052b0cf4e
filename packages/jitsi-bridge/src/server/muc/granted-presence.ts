/** What a presence may say about its sender: the name and the person of his grant, and no screen he may not share. */
import { mayShareScreen, type Grant } from "../xmpp/ports";
import { textOf, withText, xml, type XmlElement } from "../../protocol/xml/element";
import { isSourceName, sourceName, type EndpointId, type SourceName } from "../../protocol/ids";
import { isObject, parseObject } from "./parse-object";

/** XEP-0172. */
const NICK = "http://jabber.org/protocol/nick";

/** What the others get to see of a presence, and what was taken out of it. */
export interface GrantedPresence {
  readonly extensions: readonly XmlElement[];
  /** Sources the sender called a live screen although his grant forbids it. */
  readonly refusedScreens: readonly SourceName[];
}

/**
 * Binds a presence to its sender's grant: the display name is the grant's where it has one, the
 * person is the grant's and never the sender's word, and a
 * screen that may not be shared is not announced (the picture counts as muted instead).
 */
export function grantedPresence(
  extensions: readonly XmlElement[],
  grant: Grant,
  owner: EndpointId,
): GrantedPresence {
  const named = withGrantedIdentity(withGrantedName(extensions, grant), grant);
  return mayShareScreen(grant)
    ? { extensions: named, refusedScreens: [] }
    : withoutScreen(named, owner);
}

/** The elements with the grant's name instead of whatever name they carried. */
export function withGrantedName(
  extensions: readonly XmlElement[],
  grant: Grant,
): readonly XmlElement[] {
  const { name } = grant.user;
  if (name === undefined) return extensions;
  // The clients look for the element by its name alone.
  const others = extensions.filter((element) => element.name !== "nick");
  return [xml("nick", { xmlns: NICK }, name), ...others];
}

/** As stock Jitsi's `presence_identity` writes it; only the id, since the name has its own element. */
function withGrantedIdentity(
  extensions: readonly XmlElement[],
  grant: Grant,
): readonly XmlElement[] {
  const others = extensions.filter((element) => element.name !== "identity");
  const { id } = grant.user;
  return id === undefined
    ? others
    : [xml("identity", {}, xml("user", {}, xml("id", {}, id))), ...others];
}

function withoutScreen(extensions: readonly XmlElement[], owner: EndpointId): GrantedPresence {
  const legacyScreen = extensions.some(isLegacyScreen);
  const refused = new Set<string>(legacyScreen ? [sourceName(owner, "video", 0)] : []);
  const shown = extensions.map((element) => {
    if (isLegacyScreen(element)) return withText(element, "camera");
    // The 2022 client's screen takes the camera's place: nothing of it is forwarded meanwhile.
    if (legacyScreen && element.name === "videomuted") return withText(element, "true");
    if (element.name !== "SourceInfo") return element;
    const states = Object.entries(parseObject(textOf(element)) ?? {});
    const screens = states.filter(
      ([, state]) => isObject(state) && state["videoType"] === "desktop",
    );
    if (screens.length === 0) return element;
    for (const [name, state] of screens) {
      if (isObject(state) && state["muted"] !== true) refused.add(name);
    }
    const others = states.filter((entry) => !screens.includes(entry));
    return withText(element, JSON.stringify(Object.fromEntries(others)));
  });
  return { extensions: shown, refusedScreens: [...refused].filter(isSourceName) };
}

function isLegacyScreen(element: XmlElement): boolean {
  return element.name === "videoType" && textOf(element).trim() === "desktop";
}
