/** How the two client generations say the same thing in presence (protocol section 11). */
import { childText, child, discoInfo, textOf, xml, type XmlElement } from "../../protocol/index";

/** The client of 2022, or upstream's of 2026. */
export type ClientDialect = "2022" | "2026";

/** What a participant says about itself. */
export interface OwnPresence {
  readonly endpointId: string;
  readonly name: string;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly handRaised: boolean;
  /** A second video source with a screen; the 2022 client replaces its camera instead. */
  readonly sharingScreen: boolean;
}

/** What the client answers when asked what it can do (XEP-0030). */
export function clientFeatures(dialect: ClientDialect): XmlElement {
  const features = ["http://jitsi.org/tcc", "urn:ietf:rfc:4588"];
  if (dialect === "2026") features.push("http://jitsi.org/receive-multiple-video-streams");
  return discoInfo({ identities: [{ category: "client", type: "web" }], features });
}

/** The whole extension set: every presence replaces the one before. */
export function presenceExtensions(own: OwnPresence, dialect: ClientDialect): XmlElement[] {
  const hand = own.handRaised ? [xml("jitsi_participant_raisedHand", {}, String(Date.now()))] : [];
  const nick = xml("nick", { xmlns: "http://jabber.org/protocol/nick" }, own.name);
  return [nick, ...hand, ...(dialect === "2022" ? legacy(own) : [sourceInfo(own)])];
}

/** Mute state of somebody else, as his generation or the server's translation says it. */
export function readMuteState(presence: XmlElement): {
  readonly legacy: { readonly audio?: boolean; readonly video?: boolean };
  readonly sourceInfo?: unknown;
} {
  const flag = (name: string) => {
    const text = childText(presence, name);
    return text === undefined ? undefined : text === "true";
  };
  const audio = flag("audiomuted");
  const video = flag("videomuted");
  const info = child(presence, "SourceInfo");
  return {
    legacy: {
      ...(audio === undefined ? {} : { audio }),
      ...(video === undefined ? {} : { video }),
    },
    ...(info ? { sourceInfo: JSON.parse(textOf(info)) as unknown } : {}),
  };
}

function legacy(own: OwnPresence): XmlElement[] {
  return [
    xml("audiomuted", {}, String(own.audioMuted)),
    xml("videomuted", {}, String(own.videoMuted)),
    xml("videoType", {}, own.sharingScreen ? "desktop" : "camera"),
    xml("jitsi_participant_codecType", {}, "vp8"),
  ];
}

function sourceInfo(own: OwnPresence): XmlElement {
  const info: Record<string, unknown> = {
    [`${own.endpointId}-a0`]: { muted: own.audioMuted },
    [`${own.endpointId}-v0`]: { muted: own.videoMuted },
  };
  if (own.sharingScreen) {
    info[`${own.endpointId}-v1`] = { muted: false, videoType: "desktop" };
  }
  return xml("SourceInfo", {}, JSON.stringify(info));
}
