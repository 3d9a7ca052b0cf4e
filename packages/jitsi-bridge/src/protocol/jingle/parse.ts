/** Reads what a client sends to the focus, from `<jingle/>` to plain data. */
import { attr, child, childrenNamed, elements, textOf, type XmlElement } from "../xml/element";
import type { EndpointId } from "../ids";
import { NS } from "../namespaces";
import { StanzaError } from "../stanza/stanza-error";
import { readRemovedSsrcs, readSources } from "./read-sources";
import type { ClientJingle, JingleTransport } from "./types";

const SID = /^[\x21-\x7e]{1,64}$/;
const ICE_CHARS = /^[A-Za-z0-9+/]{4,256}$/;
const FINGERPRINT = /^[0-9A-F]{2}(:[0-9A-F]{2}){15,63}$/;
const HASH = /^sha-(?:1|224|256|384|512)$/;

/**
 * Reads a `<jingle/>` sent by the endpoint `owner`.
 * @throws StanzaError `bad-request` when it cannot be used; nothing has been changed then.
 */
export function parseJingle(jingle: XmlElement, owner: EndpointId): ClientJingle {
  const sid = attr(jingle, "sid") ?? "";
  if (jingle.name !== "jingle" || jingle.ns !== NS.JINGLE || !SID.test(sid)) throw badRequest();
  switch (attr(jingle, "action")) {
    case "session-accept": {
      const sources = readSources(jingle, owner);
      return { action: "session-accept", sid, transport: readTransport(jingle), sources };
    }
    case "source-add":
      return { action: "source-add", sid, sources: readSources(jingle, owner) };
    case "source-remove":
      return { action: "source-remove", sid, ssrcs: readRemovedSsrcs(jingle) };
    case "session-terminate":
      return { action: "session-terminate", sid, ...readTermination(jingle) };
    case "session-info":
      return { action: "session-info", sid, ...readInfo(jingle) };
    case "transport-info":
      return { action: "transport-info", sid };
    default:
      return { action: "unsupported", sid };
  }
}

/** The first content with credentials and a fingerprint: all contents share one bundled transport. */
function readTransport(jingle: XmlElement): JingleTransport {
  for (const content of childrenNamed(jingle, "content", NS.JINGLE)) {
    const transport = child(content, "transport", NS.JINGLE_ICE_UDP);
    const fingerprint = transport && child(transport, "fingerprint", NS.JINGLE_DTLS);
    if (!transport || !fingerprint) continue;
    const ufrag = attr(transport, "ufrag") ?? "";
    const pwd = attr(transport, "pwd") ?? "";
    const hash = (attr(fingerprint, "hash") ?? "").toLowerCase();
    const setup = attr(fingerprint, "setup");
    const value = textOf(fingerprint).trim().toUpperCase();
    if (!ICE_CHARS.test(ufrag) || !ICE_CHARS.test(pwd)) throw badRequest();
    if (!HASH.test(hash) || !FINGERPRINT.test(value)) throw badRequest();
    if (setup !== "active" && setup !== "passive" && setup !== "actpass") throw badRequest();
    return { ufrag, pwd, fingerprint: { hash, value, setup } };
  }
  throw badRequest();
}

function readTermination(jingle: XmlElement) {
  const reason = child(jingle, "reason", NS.JINGLE);
  const bridge = child(jingle, "bridge-session", NS.JITSI_FOCUS);
  return {
    reason: reason && elements(reason).find((element) => element.name !== "text")?.name,
    bridgeSessionId: bridge && attr(bridge, "id"),
    restart: bridge !== undefined && attr(bridge, "restart") === "true",
  };
}

function readInfo(jingle: XmlElement) {
  const bridge = child(jingle, "bridge-session", NS.JITSI_FOCUS);
  const iceState = child(jingle, "ice-state", NS.JITSI_FOCUS);
  return {
    bridgeSessionId: bridge && attr(bridge, "id"),
    iceRestart: bridge !== undefined && attr(bridge, "ice-restart") === "true",
    iceState: iceState && textOf(iceState),
  };
}

function badRequest(): StanzaError {
  return new StanzaError("bad-request");
}
