/** Stanzas and a server for dialogues about rooms. */
import type { BareJid } from "../../protocol/ids";
import { xml } from "../../protocol/xml/element";
import type { Room } from "../../server/muc/types";
import type { DialogueClient } from "./dialogue-client";
import { DialogueServer, type DialogueOptions } from "./dialogue-server";

/** The room dialogues take place in. */
export const ROOM = "rathaus@conference.localhost" as BareJid;
/** XEP-0045. */
export const MUC = "http://jabber.org/protocol/muc";
/** Stanza errors. */
export const STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
/** The grant of a host. */
export const HOST = { moderator: true };

/** Asks to enter. */
export const join = (nick: string, inside = "", password = "") =>
  `<presence xmlns="jabber:client" to="${ROOM}/${nick}"><x xmlns="${MUC}">${password && `<password>${password}</password>`}</x>${inside}</presence>`;
/** A presence of somebody who is in. */
export const update = (nick: string, inside: string) =>
  `<presence xmlns="jabber:client" to="${ROOM}/${nick}">${inside}</presence>`;
/** The `muc#user` element of somebody as the others see it. */
export const item = (who: DialogueClient, rank: "host" | "guest", statuses = "") =>
  `<x xmlns="${MUC}#user"><item affiliation="${rank === "host" ? "owner" : "member"}" role="${
    rank === "host" ? "moderator" : "participant"
  }" jid="${who.jid}"/>${statuses}</x>`;
/** A `muc#admin` set. */
export const admin = (inside: string) =>
  `<iq xmlns="jabber:client" type="set" id="a1" to="${ROOM}"><query xmlns="${MUC}#admin">${inside}</query></iq>`;
/** The result of `a1`. */
export const ok = (who: DialogueClient) =>
  `<iq xmlns="jabber:client" type="result" from="${ROOM}" to="${who.jid}" id="a1"/>`;
/** The refusal of a presence. */
export const joinError = (
  who: DialogueClient,
  type: string,
  condition: string,
  nick: string = who.nick,
) =>
  `<presence xmlns="jabber:client" from="${ROOM}/${nick}" to="${who.jid}" type="error">
     <error type="${type}"><${condition} xmlns="${STANZAS}"/></error></presence>`;

/** A server whose rooms have a focus that answers everything with an empty result. */
export function startRooms(options: DialogueOptions = {}) {
  const server = new DialogueServer(options);
  server.muc.on("roomCreated", (room) =>
    room.setFocus({ presence: [xml("versions", { xmlns: "urn:v" })], onIq: () => undefined }),
  );
  const room = () => server.muc.rooms.get(ROOM) as Room;
  const joined = async (grant: Parameters<DialogueServer["admits"]>[0] = {}) => {
    const client = await server.admits(grant);
    await client.says(join(client.nick));
    await client.catchesUp();
    return client;
  };
  return { server, room, joined };
}
