/** IQs of occupants to each other and to the focus (XEP-0045 17.4, XEP-0410). */
import { isEndpointId } from "../../protocol/ids";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, withAttrs } from "../../protocol/xml/element";
import { serialiseXml } from "../../protocol/xml/serialise";
import { FOCUS_NICK } from "./focus-seat";
import type { FromOccupant } from "./receive-message";

/**
 * Delivers to the real address with the sender's room address, same id, so that the answer comes
 * back the same way. Throws `item-not-found` for a question to nobody, `policy-violation` for one
 * too long or too many; an answer to nobody, or one too many, is dropped.
 */
export function receiveIq({ room, from, stanza, to }: FromOccupant): void {
  if (to === FOCUS_NICK) return void room.focus.receive(from, stanza);
  const isAnswer = !["get", "set"].includes(attr(stanza, "type") ?? "");
  const recipient = to !== undefined && isEndpointId(to) ? room.occupant(to) : undefined;
  if (recipient === undefined) {
    if (isAnswer) return;
    throw new StanzaError("item-not-found");
  }
  const chars = serialiseXml(stanza).length;
  if (chars > room.limits.maxIqChars || !from.iqs.take() || !from.relayed.take(chars)) {
    if (isAnswer) return;
    throw new StanzaError("policy-violation", { type: "wait" });
  }
  recipient.session.send(withAttrs(stanza, { from: from.jid, to: recipient.realJid }));
}
