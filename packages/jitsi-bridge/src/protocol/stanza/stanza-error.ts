/** Stanza errors (RFC 6120 8.3). */
import { attr, child, elements, textOf, xml, type XmlElement } from "../xml/element";
import { NS } from "../namespaces";

/** What the sender of the faulty stanza may do about it (RFC 6120 8.3.2). */
export type StanzaErrorType = "auth" | "cancel" | "continue" | "modify" | "wait";

/** The defined conditions (RFC 6120 8.3.3) this package sends or understands. */
export type StanzaErrorCondition =
  | "bad-request"
  | "conflict"
  | "feature-not-implemented"
  | "forbidden"
  | "internal-server-error"
  | "item-not-found"
  | "jid-malformed"
  | "not-acceptable"
  | "not-allowed"
  | "not-authorized"
  | "policy-violation"
  | "recipient-unavailable"
  | "registration-required"
  | "remote-server-timeout"
  | "resource-constraint"
  | "service-unavailable"
  | "undefined-condition"
  | "unexpected-request";

const TYPE_OF: Readonly<Record<StanzaErrorCondition, StanzaErrorType>> = {
  "bad-request": "modify",
  conflict: "cancel",
  "feature-not-implemented": "cancel",
  forbidden: "auth",
  "internal-server-error": "cancel",
  "item-not-found": "cancel",
  "jid-malformed": "modify",
  "not-acceptable": "modify",
  "not-allowed": "cancel",
  "not-authorized": "auth",
  "policy-violation": "modify",
  "recipient-unavailable": "wait",
  "registration-required": "auth",
  "remote-server-timeout": "wait",
  "resource-constraint": "wait",
  "service-unavailable": "cancel",
  "undefined-condition": "cancel",
  "unexpected-request": "wait",
};

/** Details beyond the condition. */
export interface StanzaErrorDetails {
  /** Replaces the condition's usual type. */
  readonly type?: StanzaErrorType;
  /** Text for developers and clients that match on it, never shown to residents. */
  readonly text?: string;
  /** An application-specific condition, for example Jingle's `unknown-session`. */
  readonly extension?: XmlElement;
}

/** A refusal that becomes an `<error/>`: throw it in a handler, or read it from an answer. */
export class StanzaError extends Error {
  override readonly name = "StanzaError";
  readonly type: StanzaErrorType;
  readonly text: string | undefined;
  readonly extension: XmlElement | undefined;

  constructor(
    readonly condition: StanzaErrorCondition,
    details: StanzaErrorDetails = {},
  ) {
    super(condition);
    this.type = details.type ?? TYPE_OF[condition];
    this.text = details.text;
    this.extension = details.extension;
  }

  /** Reads the `<error/>` of a stanza; an unknown or missing condition is `undefined-condition`. */
  static fromElement(stanza: XmlElement): StanzaError {
    const error = child(stanza, "error");
    if (error === undefined) return new StanzaError("undefined-condition");
    const defined = elements(error).filter((e) => e.ns === NS.STANZA_ERRORS);
    const name = defined.find((e) => e.name !== "text")?.name ?? "";
    const text = defined.find((e) => e.name === "text");
    const extension = elements(error).find((e) => e.ns !== NS.STANZA_ERRORS);
    const type = attr(error, "type");
    return new StanzaError(isCondition(name) ? name : "undefined-condition", {
      ...(isType(type) ? { type } : {}),
      ...(text === undefined ? {} : { text: textOf(text) }),
      ...(extension === undefined ? {} : { extension }),
    });
  }

  /** The `<error/>` child of an error stanza. */
  toElement(): XmlElement {
    return xml(
      "error",
      { type: this.type },
      xml(this.condition, { xmlns: NS.STANZA_ERRORS }),
      this.text === undefined ? undefined : xml("text", { xmlns: NS.STANZA_ERRORS }, this.text),
      this.extension,
    );
  }
}

function isCondition(name: string): name is StanzaErrorCondition {
  return Object.hasOwn(TYPE_OF, name);
}

function isType(type: string | undefined): type is StanzaErrorType {
  return type !== undefined && ["auth", "cancel", "continue", "modify", "wait"].includes(type);
}
