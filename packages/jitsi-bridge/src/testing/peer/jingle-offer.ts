/** What a client takes from session-initiate, source-add and source-remove; read apart from the server's writer on purpose. */
import {
  attr,
  child,
  childrenNamed,
  NS,
  textOf,
  type MediaKind,
  type XmlElement,
} from "../../protocol/index";
import type { RemoteTransport } from "./media-transport";

/** One SSRC somebody else announced. */
export interface AnnouncedSource {
  readonly ssrc: number;
  readonly kind: MediaKind;
  /** Source name, e.g. `8f3c01aa-v0`. */
  readonly name: string;
  /** Nick of the owner, or `jvb`. */
  readonly owner: string;
  /** Set on the retransmission partner of another SSRC. */
  readonly retransmits?: number;
}

/** Numbers the server imposes. */
export interface RtpNumbers {
  readonly opus: number;
  readonly vp8: number;
  readonly vp8Rtx?: number;
  readonly audioLevelId?: number;
  readonly transportSequenceId?: number;
}

/** A readable session-initiate. */
export interface Offer {
  readonly sid: string;
  readonly initiator: string;
  readonly bridgeSessionId: string;
  readonly bridgeChannelUrl: string;
  readonly transport: RemoteTransport;
  readonly numbers: RtpNumbers;
  readonly sources: readonly AnnouncedSource[];
}

const AUDIO_LEVEL_URI = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
const TRANSPORT_CC_URI =
  "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

/** Throws when a client could not work with it, naming the first thing missing. */
export function readOffer(jingle: XmlElement): Offer {
  const content = need(child(jingle, "content"), "content");
  const transport = need(child(content, "transport", NS.JINGLE_ICE_UDP), "transport");
  const socket = need(child(transport, "web-socket", NS.JITSI_COLIBRI), "web-socket");
  const bridgeSession = need(child(jingle, "bridge-session"), "bridge-session");
  return {
    sid: needAttr(jingle, "sid"),
    initiator: needAttr(jingle, "initiator"),
    bridgeSessionId: needAttr(bridgeSession, "id"),
    bridgeChannelUrl: needAttr(socket, "url"),
    transport: readTransport(transport),
    numbers: readNumbers(jingle),
    sources: readAnnouncedSources(jingle),
  };
}

/** Every SSRC named in an action's sources, with its FID partner. */
export function readAnnouncedSources(jingle: XmlElement): readonly AnnouncedSource[] {
  return descriptions(jingle).flatMap(({ kind, description }) => {
    const partners = new Map<number, number>();
    for (const group of childrenNamed(description, "ssrc-group", NS.JINGLE_SSMA)) {
      const [primary, rtx] = childrenNamed(group, "source").map((e) => Number(attr(e, "ssrc")));
      if (attr(group, "semantics") !== "FID") continue;
      if (primary !== undefined && rtx !== undefined) partners.set(rtx, primary);
    }
    return childrenNamed(description, "source", NS.JINGLE_SSMA).map((source) => {
      const ssrc = Number(needAttr(source, "ssrc"));
      const info = need(child(source, "ssrc-info", NS.JITSI_MEET), "ssrc-info");
      const retransmits = partners.get(ssrc);
      return {
        ssrc,
        kind,
        name: needAttr(source, "name"),
        owner: needAttr(info, "owner").split("/").at(-1) ?? "",
        ...(retransmits === undefined ? {} : { retransmits }),
      };
    });
  });
}

function descriptions(jingle: XmlElement): { kind: MediaKind; description: XmlElement }[] {
  return childrenNamed(jingle, "content").flatMap((content) => {
    const description = child(content, "description", NS.JINGLE_RTP);
    const media = description && attr(description, "media");
    if (!description || (media !== "audio" && media !== "video")) return [];
    return [{ kind: media, description }];
  });
}

function readTransport(transport: XmlElement): RemoteTransport {
  const fingerprint = need(child(transport, "fingerprint", NS.JINGLE_DTLS), "fingerprint");
  const candidates = childrenNamed(transport, "candidate").map((candidate) => ({
    ip: needAttr(candidate, "ip"),
    port: Number(needAttr(candidate, "port")),
  }));
  if (candidates.length === 0) throw new Error("offer without candidate");
  return {
    ufrag: needAttr(transport, "ufrag"),
    pwd: needAttr(transport, "pwd"),
    fingerprint: { hash: needAttr(fingerprint, "hash"), value: textOf(fingerprint).trim() },
    candidates,
  };
}

function readNumbers(jingle: XmlElement): RtpNumbers {
  const all = descriptions(jingle).map(({ description }) => description);
  const payloadTypes = all.flatMap((description) => childrenNamed(description, "payload-type"));
  const extensions = all.flatMap((description) => childrenNamed(description, "rtp-hdrext"));
  const payloadType = (name: string): number | undefined => {
    const found = payloadTypes.find((e) => attr(e, "name")?.toLowerCase() === name);
    return found && Number(needAttr(found, "id"));
  };
  const extension = (uri: string): number | undefined => {
    const found = extensions.find((e) => attr(e, "uri") === uri);
    return found && Number(needAttr(found, "id"));
  };
  const optional = {
    vp8Rtx: payloadType("rtx"),
    audioLevelId: extension(AUDIO_LEVEL_URI),
    transportSequenceId: extension(TRANSPORT_CC_URI),
  };
  return {
    opus: need(payloadType("opus"), "opus"),
    vp8: need(payloadType("vp8"), "VP8"),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`offer without ${what}`);
  return value;
}

function needAttr(element: XmlElement, name: string): string {
  return need(attr(element, name), `${element.name} ${name}`);
}
