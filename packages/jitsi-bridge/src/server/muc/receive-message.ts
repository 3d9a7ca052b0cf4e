/** Messages of occupants: to all, to one, and the subject (XEP-0045 7.4, 7.5, 8.1). */
import { isEndpointId } from "../../protocol/ids";
import { message } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, child, textOf, type XmlElement } from "../../protocol/xml/element";
import { serialiseXml } from "../../protocol/xml/serialise";
import type { MucRoom } from "./muc-room";
import { relayedContent } from "./relayed-content";
import type { RoomOccupant } from "./room-occupant";

/** A stanza of an occupant; `to` is the nick it is for, undefined for the room. */
export interface FromOccupant {
  readonly room: MucRoom;
  readonly from: RoomOccupant;
  readonly stanza: XmlElement;
  readonly to: string | undefined;
}

/**
 * Delivers a message or throws StanzaError: `policy-violation` when it is too long or one too many,
 * `forbidden` for a guest's subject, `item-not-found` when nobody has the nick.
 */
export function receiveMessage({ room, from, stanza, to }: FromOccupant): void {
  if (!from.messages.take()) throw new StanzaError("policy-violation", { type: "wait" });
  const { maxMessageChars, maxSubjectChars } = room.limits;
  const chars = serialiseXml(stanza).length;
  if (chars > maxMessageChars) throw new StanzaError("policy-violation");
  if (!from.relayed.take(chars)) throw new StanzaError("policy-violation", { type: "wait" });
  const content = relayedContent(stanza, from.grant);
  const id = attr(stanza, "id");
  if (to !== undefined) return whisper({ room, from, stanza, to }, content);
  if (attr(stanza, "type") !== "groupchat") throw new StanzaError("bad-request");
  const subject = child(stanza, "subject");
  if (subject === undefined) return room.say(from, id, content);
  if (from.rank !== "host") throw new StanzaError("forbidden");
  if (textOf(subject).length > maxSubjectChars) throw new StanzaError("not-acceptable");
  room.setSubject(from, id, content);
}

function whisper({ room, from, stanza, to }: FromOccupant, content: readonly XmlElement[]): void {
  if (attr(stanza, "type") === "groupchat") throw new StanzaError("bad-request");
  const recipient = to !== undefined && isEndpointId(to) ? room.occupant(to) : undefined;
  if (recipient === undefined) throw new StanzaError("item-not-found");
  const id = attr(stanza, "id");
  const attributes = { from: from.jid, to: recipient.realJid, type: "chat" };
  // Clients take a subject for the room's whoever sends it and however.
  const whispered = content.filter((element) => element.name !== "subject");
  recipient.session.send(
    message(id === undefined ? attributes : { ...attributes, id }, ...whispered),
  );
}
