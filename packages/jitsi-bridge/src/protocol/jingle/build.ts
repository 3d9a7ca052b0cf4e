/** Builds what the focus sends to a client. */
import { xml, type XmlElement } from "../xml/element";
import type { BareJid, MediaKind } from "../ids";
import { NS } from "../namespaces";
import { BRIDGE_SSRC, RTP_OFFER, type CodecOffer } from "../rtp-offer";
import type { SourceDescription } from "../sources";
import { sourceElements } from "./source-elements";
import type { JingleSession, SessionOffer } from "./types";

/** Content names are exactly these: the 2022 client looks m-lines up by `a=mid`. */
const KINDS: readonly MediaKind[] = ["audio", "video"];

/** The `<jingle action="session-initiate"/>` of an offer; owners are written as `room/nick`. */
export function sessionInitiate(offer: SessionOffer, room: BareJid): XmlElement {
  const transport = transportElement(offer);
  return xml(
    "jingle",
    {
      xmlns: NS.JINGLE,
      action: "session-initiate",
      initiator: offer.initiator,
      responder: offer.responder,
      sid: offer.sid,
    },
    ...KINDS.map((kind) =>
      xml(
        "content",
        { creator: "initiator", name: kind, senders: "both" },
        description(kind, offer, room),
        transport,
      ),
    ),
    xml(
      "group",
      { xmlns: NS.JINGLE_GROUPING, semantics: "BUNDLE" },
      ...KINDS.map((kind) => xml("content", { name: kind })),
    ),
    xml("bridge-session", {
      xmlns: NS.JITSI_FOCUS,
      id: offer.bridgeSessionId,
      region: offer.region,
    }),
    offer.startMuted && xml("startmuted", { xmlns: NS.JITSI_START_MUTED, ...offer.startMuted }),
  );
}

/** `<jingle action="source-add"/>` for sources of others, as `forwardedSource` leaves them. */
export function sourceAdd(
  session: JingleSession,
  sources: readonly SourceDescription[],
  room: BareJid,
): XmlElement {
  return sourceAction("source-add", session, sources, room);
}

/** `<jingle action="source-remove"/>`, of the same shape as the source-add it undoes. */
export function sourceRemove(
  session: JingleSession,
  sources: readonly SourceDescription[],
  room: BareJid,
): XmlElement {
  return sourceAction("source-remove", session, sources, room);
}

/** `<jingle action="session-terminate"/>`: the client closes and waits for another invitation. */
export function sessionTerminate(session: JingleSession, reason = "success"): XmlElement {
  return xml(
    "jingle",
    { xmlns: NS.JINGLE, action: "session-terminate", ...session },
    xml("reason", {}, xml(reason)),
  );
}

function sourceAction(
  action: "source-add" | "source-remove",
  session: JingleSession,
  sources: readonly SourceDescription[],
  room: BareJid,
): XmlElement {
  const contents = KINDS.flatMap((kind) => {
    const own = sources.filter((source) => source.kind === kind);
    if (own.length === 0) return [];
    return xml(
      "content",
      { creator: "initiator", name: kind, senders: "both" },
      xml("description", { xmlns: NS.JINGLE_RTP, media: kind }, ...sourceElements(own, room)),
    );
  });
  return xml("jingle", { xmlns: NS.JINGLE, action, ...session }, ...contents);
}

function description(kind: MediaKind, offer: SessionOffer, room: BareJid): XmlElement {
  const { codecs, headerExtensions } = RTP_OFFER[kind];
  return xml(
    "description",
    { xmlns: NS.JINGLE_RTP, media: kind, maxptime: kind === "audio" ? 60 : undefined },
    ...codecs.map(payloadType),
    ...headerExtensions.map(({ id, uri }) =>
      xml("rtp-hdrext", { xmlns: NS.JINGLE_HDREXT, id, uri }),
    ),
    xml("rtcp-mux"),
    bridgeSource(kind),
    ...sourceElements(
      offer.sources.filter((source) => source.kind === kind),
      room,
    ),
  );
}

function payloadType(codec: CodecOffer): XmlElement {
  return xml(
    "payload-type",
    {
      id: codec.payloadType,
      name: codec.name,
      clockrate: codec.clockRateHz,
      channels: codec.channels,
    },
    ...Object.entries(codec.parameters).map(([name, value]) => xml("parameter", { name, value })),
    ...codec.feedback.map(({ type, subtype }) =>
      xml("rtcp-fb", { xmlns: NS.JINGLE_RTCP_FB, type, subtype }),
    ),
  );
}

/** A source that never sends, for the 2022 client's converter; see `BRIDGE_SSRC`. */
function bridgeSource(kind: MediaKind): XmlElement {
  return xml(
    "source",
    {
      xmlns: NS.JINGLE_SSMA,
      ssrc: BRIDGE_SSRC[kind],
      name: kind === "audio" ? "jvb-a0" : "jvb-v0",
    },
    xml("parameter", { name: "msid", value: `mixedmslabel mixedlabel${kind}0` }),
    xml("ssrc-info", { xmlns: NS.JITSI_MEET, owner: "jvb" }),
  );
}

function transportElement({ transport }: SessionOffer): XmlElement {
  const { hash, setup, value } = transport.fingerprint;
  return xml(
    "transport",
    { xmlns: NS.JINGLE_ICE_UDP, ufrag: transport.ufrag, pwd: transport.pwd },
    xml("rtcp-mux"),
    xml("web-socket", { xmlns: NS.JITSI_COLIBRI, url: transport.webSocketUrl }),
    xml("fingerprint", { xmlns: NS.JINGLE_DTLS, hash, setup, required: false }, value),
    ...transport.candidates.map((candidate, index) =>
      xml("candidate", {
        component: 1,
        foundation: candidate.foundation,
        generation: 0,
        id: `c${index + 1}`,
        network: 0,
        priority: candidate.priority,
        protocol: "udp",
        type: "host",
        ip: candidate.ip,
        port: candidate.port,
      }),
    ),
  );
}
