/** What a client answers to an offer, and says when its sources change. */
import { NS, xml, type MediaKind, type XmlElement } from "../../protocol/index";
import type { ClientDialect } from "./dialect";
import type { Offer } from "./jingle-offer";
import type { OwnTransport } from "./media-transport";
import { ownSourceElements, type OwnSource } from "./own-sources";

const KINDS: readonly MediaKind[] = ["audio", "video"];

/** Everything the answer needs. */
export interface AnswerOptions {
  readonly offer: Offer;
  readonly responder: string;
  readonly own: OwnTransport;
  readonly sources: readonly OwnSource[];
  readonly dialect: ClientDialect;
}

/** `<jingle action="session-accept"/>` (XEP-0166 section 6.5); we are the DTLS client. */
export function sessionAccept(options: AnswerOptions): XmlElement {
  const { offer, responder } = options;
  return xml(
    "jingle",
    {
      xmlns: NS.JINGLE,
      action: "session-accept",
      sid: offer.sid,
      initiator: offer.initiator,
      responder,
    },
    xml(
      "group",
      { xmlns: NS.JINGLE_GROUPING, semantics: "BUNDLE" },
      ...KINDS.map((name) => xml("content", { name })),
    ),
    ...KINDS.map((kind) => acceptedContent(kind, options)),
  );
}

/** `<jingle action="source-add|source-remove"/>`. */
export function sourceChange(
  action: "source-add" | "source-remove",
  sid: string,
  sources: readonly OwnSource[],
  dialect: ClientDialect,
): XmlElement {
  const contents = KINDS.filter((kind) => sources.some((source) => source.kind === kind));
  return xml(
    "jingle",
    { xmlns: NS.JINGLE, action, sid },
    ...contents.map((kind) =>
      xml(
        "content",
        { creator: "responder", name: kind, senders: "both" },
        xml(
          "description",
          { xmlns: NS.JINGLE_RTP, media: kind },
          ...sourcesOf(kind, sources, dialect),
        ),
      ),
    ),
  );
}

/** `<jingle action="session-terminate"/>` that asks for a new session (protocol section 10). */
export function restartRequest(offer: Offer): XmlElement {
  return xml(
    "jingle",
    { xmlns: NS.JINGLE, action: "session-terminate", sid: offer.sid, initiator: offer.initiator },
    xml("reason", {}, xml("connectivity-error"), xml("text", {}, "ICE FAILED")),
    xml("bridge-session", { xmlns: NS.JITSI_FOCUS, id: offer.bridgeSessionId, restart: true }),
  );
}

function acceptedContent(kind: MediaKind, options: AnswerOptions): XmlElement {
  const { offer, own, sources, dialect } = options;
  return xml(
    "content",
    { creator: "responder", name: kind, senders: "both" },
    xml(
      "description",
      { xmlns: NS.JINGLE_RTP, media: kind },
      ...payloadTypes(kind, offer),
      ...headerExtensions(kind, offer),
      ...sourcesOf(kind, sources, dialect),
    ),
    transport(own),
  );
}

function payloadTypes(kind: MediaKind, { numbers }: Offer): XmlElement[] {
  if (kind === "audio") {
    return [
      xml("payload-type", { id: numbers.opus, name: "opus", clockrate: 48_000, channels: 2 }),
    ];
  }
  const vp8 = xml("payload-type", { id: numbers.vp8, name: "VP8", clockrate: 90_000 });
  if (numbers.vp8Rtx === undefined) return [vp8];
  const rtx = xml(
    "payload-type",
    { id: numbers.vp8Rtx, name: "rtx", clockrate: 90_000 },
    xml("parameter", { name: "apt", value: numbers.vp8 }),
  );
  return [vp8, rtx];
}

function headerExtensions(kind: MediaKind, { numbers }: Offer): XmlElement[] {
  const extension = (id: number | undefined, uri: string) =>
    id === undefined ? [] : [xml("rtp-hdrext", { xmlns: NS.JINGLE_HDREXT, id, uri })];
  return [
    ...(kind === "audio"
      ? extension(numbers.audioLevelId, "urn:ietf:params:rtp-hdrext:ssrc-audio-level")
      : []),
    ...extension(
      numbers.transportSequenceId,
      "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
    ),
  ];
}

function sourcesOf(
  kind: MediaKind,
  sources: readonly OwnSource[],
  dialect: ClientDialect,
): XmlElement[] {
  return sources
    .filter((source) => source.kind === kind)
    .flatMap((source) => ownSourceElements(source, dialect));
}

function transport({ ufrag, pwd, fingerprint }: OwnTransport): XmlElement {
  return xml(
    "transport",
    { xmlns: NS.JINGLE_ICE_UDP, ufrag, pwd },
    xml("rtcp-mux"),
    xml(
      "fingerprint",
      { xmlns: NS.JINGLE_DTLS, hash: fingerprint.hash, setup: "active" },
      fingerprint.value,
    ),
  );
}
