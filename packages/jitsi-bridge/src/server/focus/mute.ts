/** Muting somebody else: a request to the focus, and the focus's request to the victim. */
import { attr, textOf, xml, type XmlElement } from "../../protocol/xml/element";
import type { BareJid } from "../../protocol/ids";
import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";

const MUTE_NAMESPACES: ReadonlySet<string> = new Set([
  NS.JITSI_AUDIO,
  NS.JITSI_VIDEO,
  NS.JITSI_DESKTOP,
]);

/** A wish to silence somebody. */
export interface MuteRequest {
  readonly namespace: string;
  readonly victimNick: string;
}

/** True for the payload of a mute request of any kind of media. */
export function isMuteRequest(payload: XmlElement): boolean {
  return payload.name === "mute" && MUTE_NAMESPACES.has(payload.ns);
}

/**
 * Reads a mute request.
 * @throws StanzaError `not-allowed` for unmuting: nobody's microphone is opened from afar;
 * `bad-request` when the victim is not an occupant address of this room.
 */
export function readMuteRequest(payload: XmlElement, room: BareJid): MuteRequest {
  const victim = attr(payload, "jid") ?? "";
  const value = textOf(payload).trim();
  if (value === "false") throw new StanzaError("not-allowed");
  if (value !== "true" || !victim.startsWith(`${room}/`)) throw new StanzaError("bad-request");
  return { namespace: payload.ns, victimNick: victim.slice(room.length + 1) };
}

/** What the victim's client obeys, provided it comes from the focus. */
export function muteCommand(namespace: string, actor: string): XmlElement {
  return xml("mute", { xmlns: namespace, actor }, "true");
}
