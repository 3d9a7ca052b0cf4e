/** Stream-level elements: WebSocket framing (RFC 7395), SASL (RFC 6120 6), XEP-0198. */
import { NS } from "./namespaces";
import { xml, type XmlElement } from "./xml/element";

/** `<open/>` as the server sends it (RFC 7395 3.4). */
export function streamOpen(domain: string, streamId: string): XmlElement {
  return xml("open", {
    xmlns: NS.FRAMING,
    from: domain,
    id: streamId,
    version: "1.0",
    "xml:lang": "en",
  });
}

/** `<close/>` (RFC 7395 3.6). */
export function streamClose(): XmlElement {
  return xml("close", { xmlns: NS.FRAMING });
}

/** Features before authentication: SASL ANONYMOUS and nothing else. */
export function featuresBeforeAuthentication(): XmlElement {
  return features(xml("mechanisms", { xmlns: NS.SASL }, xml("mechanism", {}, "ANONYMOUS")));
}

/** Features after authentication: bind, and stream management with resumption. */
export function featuresAfterAuthentication(): XmlElement {
  return features(xml("bind", { xmlns: NS.BIND }), xml("sm", { xmlns: NS.SM }));
}

/** The prefix is written out: the clients' library looks for the name `stream:features`. */
function features(...children: readonly XmlElement[]): XmlElement {
  return xml("stream:features", { xmlns: NS.CLIENT, "xmlns:stream": NS.STREAMS }, ...children);
}

/** Stream errors this server sends (RFC 6120 4.9.3). */
export type StreamErrorCondition =
  | "bad-format"
  | "conflict"
  | "connection-timeout"
  | "host-unknown"
  | "not-authorized"
  | "policy-violation"
  | "system-shutdown"
  | "unsupported-stanza-type";

/** `<stream:error/>`; the stream is over after it. Clients do not try to resume then. */
export function streamError(condition: StreamErrorCondition): XmlElement {
  return xml(
    "stream:error",
    { xmlns: NS.CLIENT, "xmlns:stream": NS.STREAMS },
    xml(condition, { xmlns: NS.STREAM_ERRORS }),
  );
}

/** SASL conditions this server sends. `not-allowed` is Prosody's, for tokens it refuses. */
export type SaslFailureCondition =
  "aborted" | "invalid-mechanism" | "malformed-request" | "not-allowed" | "temporary-auth-failure";

/**
 * `<failure/>`. Both clients hand the text to the application only in exactly this form:
 * `<failure …><not-allowed/><text>…</text></failure>`.
 */
export function saslFailure(condition: SaslFailureCondition, text?: string): XmlElement {
  const detail = text === undefined ? undefined : xml("text", {}, text);
  return xml("failure", { xmlns: NS.SASL }, xml(condition), detail);
}

/** `<success/>`. */
export function saslSuccess(): XmlElement {
  return xml("success", { xmlns: NS.SASL });
}

/** XEP-0198 elements of the server. */
export const sm = {
  enabled: (id: string, maxSeconds: number) =>
    xml("enabled", { xmlns: NS.SM, resume: true, id, max: maxSeconds }),
  resumed: (previd: string, handled: number) =>
    xml("resumed", { xmlns: NS.SM, previd, h: handled }),
  failed: (condition: "item-not-found" | "unexpected-request") =>
    xml("failed", { xmlns: NS.SM }, xml(condition, { xmlns: NS.STANZA_ERRORS })),
  ack: (handled: number) => xml("a", { xmlns: NS.SM, h: handled }),
  request: () => xml("r", { xmlns: NS.SM }),
} as const;
