/** Who may ask the focus for what. Every decision of the focus about rights is in this file. */
import { roomNameSchema } from "../../grant";
import type { BareJid, EndpointId } from "../../protocol/ids";
import { parseJid } from "../../protocol/jid";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { Occupant } from "../muc/types";
import type { Grant } from "../xmpp/ports";

/**
 * Lets a client ask for the conference of the room its grant names, and no other.
 * @throws StanzaError `not-authorized`, which both clients report as "authentication required";
 * `item-not-found` when the address is no room of this service.
 */
export function authoriseConferenceRequest(grant: Grant, room: BareJid, mucDomain: string): void {
  const { node, domain } = parseJid(room) ?? {};
  if (domain !== mucDomain || !roomNameSchema.safeParse(node).success) {
    throw new StanzaError("item-not-found");
  }
  if (grant.room !== node) throw new StanzaError("not-authorized");
}

/**
 * Lets hosts silence others, and gives back who is meant.
 * @throws StanzaError `forbidden` for guests, `item-not-found` when the victim has left.
 */
export function authoriseMute(
  actor: Occupant,
  victimNick: string,
  occupants: ReadonlyMap<EndpointId, Occupant>,
): Occupant {
  if (actor.rank !== "host") throw new StanzaError("forbidden");
  const victim = occupants.get(victimNick as EndpointId);
  if (victim === undefined) throw new StanzaError("item-not-found");
  return victim;
}
