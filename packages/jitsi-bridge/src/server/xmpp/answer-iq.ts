/** Turns a handler's outcome into the one answer every IQ request must get (RFC 6120 8.2.3). */
import { iqError, iqResult, readIqRequest, type IqRequest } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, type XmlElement } from "../../protocol/xml/element";

/** The payload of a result, or undefined for an empty one; throws StanzaError to refuse. */
export type IqOutcome = XmlElement | undefined | Promise<XmlElement | undefined>;

/**
 * Runs the handler on a get or set and gives back the answer; undefined for results and errors,
 * which have none. Never rejects: what is no StanzaError goes to `onError` and becomes
 * `internal-server-error`.
 */
export async function answerIq(
  stanza: XmlElement,
  handle: (request: IqRequest) => IqOutcome,
  onError: (error: unknown) => void,
): Promise<XmlElement | undefined> {
  const type = attr(stanza, "type");
  if (type === "result" || type === "error") return undefined;
  const request = readIqRequest(stanza);
  if (request === undefined) return iqError(stanza, new StanzaError("bad-request"));
  try {
    return iqResult(stanza, await handle(request));
  } catch (error) {
    if (error instanceof StanzaError) return iqError(stanza, error);
    onError(error);
    return iqError(stanza, new StanzaError("internal-server-error"));
  }
}
