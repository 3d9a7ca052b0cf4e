/** What an occupant's message may carry to the others. */
import { NS } from "../../protocol/namespaces";
import { speaksForRoom } from "../../protocol/muc";
import { elements, type XmlElement } from "../../protocol/xml/element";
import type { Grant } from "../xmpp/ports";
import { withGrantedName } from "./granted-presence";

/**
 * Namespaces with which a sender would speak for the room or for somebody else: status codes and
 * invitations, delays (a faked time of sending), and the 2026 client's name and address of visitors.
 */
const RESERVED: ReadonlySet<string> = new Set([
  NS.MUC_USER,
  NS.MUC,
  "urn:xmpp:delay",
  "jabber:x:delay",
  "http://jabber.org/protocol/address",
  "http://jitsi.org/protocol/display-name",
]);

/** The clients look for these by name alone. */
const RESERVED_NAMES: ReadonlySet<string> = new Set(["delay", "addresses", "display-name"]);

/**
 * The message's children without those only a server may add, and with the name of the sender's grant
 * where he wrote a name; verbatim otherwise.
 */
export function relayedContent(message: XmlElement, grant: Grant): readonly XmlElement[] {
  const content = elements(message).filter(
    (element) =>
      !RESERVED.has(element.ns) && !RESERVED_NAMES.has(element.name) && !speaksForRoom(element),
  );
  const named = content.some((element) => element.name === "nick");
  return named ? withGrantedName(content, grant) : content;
}
