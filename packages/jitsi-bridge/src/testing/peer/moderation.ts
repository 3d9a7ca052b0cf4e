/** What only a moderator may ask for (protocol section 4, Roles), each as both generations say it. */
import { iq, NS, xml, type XmlElement } from "../../protocol/index";
import type { ClientDialect } from "./dialect";

/** Removes somebody from the room. */
export function kickRequest(roomJid: string, nick: string): XmlElement {
  return administration(roomJid, xml("item", { nick, role: "none" }, xml("reason", {}, "test")));
}

/** Makes somebody owner: the 2022 client names the nick, the 2026 client the bare real address. */
export function ownerRequest(
  roomJid: string,
  whom: { readonly nick: string; readonly jid: string | undefined },
  dialect: ClientDialect,
): XmlElement {
  const named = dialect === "2022" ? { nick: whom.nick } : { jid: whom.jid?.split("/")[0] };
  return administration(roomJid, xml("item", { affiliation: "owner", ...named }));
}

/** Mutes somebody through the focus. */
export function muteRequest(roomJid: string, nick: string, kind: "audio" | "video"): XmlElement {
  const xmlns = kind === "audio" ? NS.JITSI_AUDIO : NS.JITSI_VIDEO;
  const mute = xml("mute", { xmlns, jid: `${roomJid}/${nick}` }, "true");
  return iq({ type: "set", to: `${roomJid}/focus` }, mute);
}

function administration(roomJid: string, item: XmlElement): XmlElement {
  return iq({ type: "set", to: roomJid }, xml("query", { xmlns: NS.MUC_ADMIN }, item));
}
