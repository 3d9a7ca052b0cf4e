/** Message, presence and IQ stanzas (RFC 6120 8). */
import { attr, elements, xml, type XmlElement, type XmlNode } from "../xml/element";
import { NS } from "../namespaces";
import type { StanzaError } from "./stanza-error";

/** Addresses and type of a stanza. */
export interface StanzaAttributes {
  readonly from?: string;
  readonly to?: string;
  readonly id?: string;
  readonly type?: string;
}

type Child = XmlNode | undefined;

/** `<iq/>` in the client namespace. */
export function iq(attributes: StanzaAttributes, ...children: readonly Child[]): XmlElement {
  return xml("iq", { xmlns: NS.CLIENT, ...attributes }, ...children);
}

/** `<presence/>` in the client namespace. */
export function presence(attributes: StanzaAttributes, ...children: readonly Child[]): XmlElement {
  return xml("presence", { xmlns: NS.CLIENT, ...attributes }, ...children);
}

/** `<message/>` in the client namespace. */
export function message(attributes: StanzaAttributes, ...children: readonly Child[]): XmlElement {
  return xml("message", { xmlns: NS.CLIENT, ...attributes }, ...children);
}

/** The result of an IQ: addresses swapped, same id (RFC 6120 8.2.3). */
export function iqResult(request: XmlElement, payload?: XmlElement): XmlElement {
  return iq({ ...replyAddresses(request), type: "result" }, payload);
}

/** The error answer to an IQ. */
export function iqError(request: XmlElement, error: StanzaError): XmlElement {
  return iq({ ...replyAddresses(request), type: "error" }, error.toElement());
}

/** The error answer to a presence or message, with the same name as the stanza it answers. */
export function stanzaError(request: XmlElement, error: StanzaError): XmlElement {
  return xml(
    request.name,
    { xmlns: NS.CLIENT, ...replyAddresses(request), type: "error" },
    error.toElement(),
  );
}

function replyAddresses(request: XmlElement): StanzaAttributes {
  const from = attr(request, "to");
  const to = attr(request, "from");
  const id = attr(request, "id");
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(id === undefined ? {} : { id }),
  };
}

/** An IQ taken apart. */
export interface IqRequest {
  readonly type: "get" | "set";
  readonly id: string;
  readonly payload: XmlElement;
}

/** Reads a get or set; undefined when it has no id or not exactly one payload (RFC 6120 8.2.3). */
export function readIqRequest(stanza: XmlElement): IqRequest | undefined {
  const type = attr(stanza, "type");
  const id = attr(stanza, "id");
  const [payload, ...more] = elements(stanza);
  if ((type !== "get" && type !== "set") || id === undefined || id === "") return undefined;
  return payload === undefined || more.length > 0 ? undefined : { type, id, payload };
}
