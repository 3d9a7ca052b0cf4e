/** IQs to the room itself: discovery, administration, configuration. */
import { discoItems } from "../../protocol/disco";
import { isEndpointId } from "../../protocol/ids";
import { bareOf } from "../../protocol/jid";
import { readAdminItems, type AdminItem } from "../../protocol/muc";
import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { IqCallees } from "../xmpp/iq-callees";
import type { MucRoom } from "./muc-room";
import { ownerForm, readOwnerRequest } from "./room-config";
import { roomInfo } from "./room-info";
import type { RoomOccupant } from "./room-occupant";

/** Who asks which room. */
export interface RoomCaller {
  readonly room: MucRoom;
  /** Undefined when he is not in. */
  readonly occupant: RoomOccupant | undefined;
}

const MAX_ITEMS = 20;

/** The callees every room shares. */
export function roomCallees(onError: (error: unknown) => void): IqCallees<RoomCaller> {
  return new IqCallees<RoomCaller>(onError)
    .register({ type: "get", name: "query", ns: NS.DISCO_INFO }, (_, { room }) =>
      roomInfo(room.facts()),
    )
    .register({ type: "get", name: "query", ns: NS.DISCO_ITEMS }, () => discoItems([]))
    .register({ type: "get", name: "ping", ns: NS.PING }, (_, { occupant }) => {
      // XEP-0410: a client that fell out learns it here.
      if (occupant === undefined) throw new StanzaError("not-acceptable");
      return undefined;
    })
    .register({ type: "set", name: "query", ns: NS.MUC_ADMIN }, ({ payload }, caller) => {
      const actor = hostOf(caller);
      const items = readAdminItems(payload);
      if (items.length === 0 || items.length > MAX_ITEMS) throw new StanzaError("bad-request");
      for (const item of items) administer(caller.room, actor, item);
      return undefined;
    })
    .register({ type: "get", name: "query", ns: NS.MUC_OWNER }, (_, caller) => {
      hostOf(caller);
      return ownerForm(caller.room.password);
    })
    .register({ type: "set", name: "query", ns: NS.MUC_OWNER }, ({ payload }, caller) => {
      hostOf(caller);
      const request = readOwnerRequest(payload, caller.room.limits.maxPasswordChars);
      if (request.action === "destroy") caller.room.close(request.reason);
      if (request.action === "configure") caller.room.setPassword(request.password);
      return undefined;
    });
}

/** The caller if he is a host; throws `forbidden` otherwise. */
function hostOf({ occupant }: RoomCaller): RoomOccupant {
  if (occupant?.rank !== "host") throw new StanzaError("forbidden");
  return occupant;
}

/** Kick, hand-over and its withdrawal; everything else is refused. */
function administer(room: MucRoom, actor: RoomOccupant, item: AdminItem): void {
  const target = targetOf(room, item);
  if (item.role === "none") return room.expel(target, { by: actor, reason: item.reason });
  if (item.affiliation === "owner") return room.setRank(target, "host");
  if (item.affiliation === "member" || item.affiliation === "none") {
    const hosts = [...room.occupants.values()].filter(({ rank }) => rank === "host");
    // A room whose hosts have all stepped down would have nobody to hand it over again.
    if (target.rank === "host" && hosts.length === 1) throw new StanzaError("conflict");
    return room.setRank(target, "guest");
  }
  throw new StanzaError("feature-not-implemented");
}

/** By nick (2022 client) or by bare or full real JID (2026 client). */
function targetOf(room: MucRoom, item: AdminItem): RoomOccupant {
  const { nick, jid } = item;
  if (nick !== undefined) {
    const byNick = isEndpointId(nick) ? room.occupant(nick) : undefined;
    if (byNick === undefined) throw new StanzaError("item-not-found");
    return byNick;
  }
  const bare = jid?.split("/", 1)[0]?.toLowerCase();
  for (const occupant of room.occupants.values()) {
    if (bareOf(occupant.realJid) === bare) return occupant;
  }
  throw new StanzaError("item-not-found");
}
