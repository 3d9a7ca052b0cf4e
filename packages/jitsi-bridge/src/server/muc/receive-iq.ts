/** IQs of occupants to each other and to the focus (XEP-0045 17.4, XEP-0410). */
import { isEndpointId } from "../../protocol/ids";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, withAttrs } from "../../protocol/xml/element";
import { FOCUS_NICK } from "./focus-seat";
import type { FromOccupant } from "./receive-message";

/**
 * Delivers to the real address with the sender's room address, same id, so that the answer comes
 * back the same way. Throws `item-not-found` for a question to nobody; an answer to nobody is
 * dropped.
 */
export function receiveIq({ room, from, stanza, to }: FromOccupant): void {
  if (to === FOCUS_NICK) return void room.focus.receive(from, stanza);
  const recipient = to !== undefined && isEndpointId(to) ? room.occupant(to) : undefined;
  if (recipient !== undefined) {
    recipient.session.send(withAttrs(stanza, { from: from.jid, to: recipient.realJid }));
    return;
  }
  const type = attr(stanza, "type");
  if (type === "get" || type === "set") throw new StanzaError("item-not-found");
}
