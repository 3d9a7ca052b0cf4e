/** The service under the MUC domain: finds the room, the occupant and the right of every stanza. */
import { discoInfo, discoItems } from "../../protocol/disco";
import type { BareJid } from "../../protocol/ids";
import { bareJid, parseJid, type Jid } from "../../protocol/jid";
import { readMucPresence } from "../../protocol/muc";
import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, type XmlElement } from "../../protocol/xml/element";
import { serialiseXml } from "../../protocol/xml/serialise";
import { EventSource } from "../sfu/typed-emitter";
import { IqCallees } from "../xmpp/iq-callees";
import type { SignallingLog } from "../xmpp/ports";
import type { ClientSession, SessionEnd, StanzaService } from "../xmpp/session";
import { TokenBucket } from "../xmpp/token-bucket";
import { admit } from "./admission";
import { EndedRooms } from "./ended-rooms";
import { ExpelledMemory } from "./expelled-memory";
import { DEFAULT_MUC_LIMITS, type MucLimits } from "./limits";
import { MucRoom } from "./muc-room";
import { receiveIq } from "./receive-iq";
import { receiveMessage } from "./receive-message";
import { roomCallees, type RoomCaller } from "./room-callees";
import type { RoomOccupant } from "./room-occupant";
import type { LeaveReason, Muc, MucEvents, Room } from "./types";

/** What the service is made of. */
export interface MucOptions {
  /** E.g. `conference.localhost`. */
  readonly domain: string;
  /** Bare JID of the focus user, e.g. `focus@auth.localhost`. */
  readonly focusJid: BareJid;
  readonly log: SignallingLog;
  readonly limits?: Partial<MucLimits>;
}

/** How the end of a session reads in a room. */
const LEAVE_REASON: Readonly<Record<SessionEnd, LeaveReason>> = {
  closed: "left",
  "resume-timeout": "connection-lost",
  replaced: "connection-lost",
  policy: "connection-lost",
  shutdown: "connection-lost",
};

/** Rooms come into being with their first occupant and go with their last. */
export class MucService implements StanzaService, Muc {
  readonly domain: string;
  readonly #focusJid: BareJid;
  readonly #log: SignallingLog;
  readonly #limits: MucLimits;
  readonly #rooms = new Map<BareJid, MucRoom>();
  readonly #expelled = new ExpelledMemory();
  readonly #ended = new EndedRooms();
  readonly #joins = new WeakMap<ClientSession, TokenBucket>();
  readonly #events: EventSource<MucEvents>;
  readonly #roomCallees: IqCallees<RoomCaller>;
  readonly #callees: IqCallees<ClientSession>;

  constructor(options: MucOptions) {
    this.domain = options.domain;
    this.#focusJid = options.focusJid;
    this.#log = options.log;
    this.#limits = { ...DEFAULT_MUC_LIMITS, ...options.limits };
    const onError = (error: unknown) => this.#onError(error);
    this.#events = new EventSource((_event, error) => onError(error));
    this.#roomCallees = roomCallees(onError);
    this.#callees = serviceCallees(onError);
  }

  get rooms(): ReadonlyMap<BareJid, Room> {
    return this.#rooms;
  }

  on<K extends keyof MucEvents>(event: K, listener: (...args: MucEvents[K]) => void) {
    return this.#events.on(event, listener);
  }

  receive(session: ClientSession, stanza: XmlElement): void {
    const to = parseJid(attr(stanza, "to") ?? "");
    if (to === undefined) throw new StanzaError("jid-malformed");
    if (stanza.name === "presence") this.#receivePresence(session, stanza, to);
    else if (stanza.name === "message") this.#receiveMessage(session, stanza, to);
    else this.#receiveIq(session, stanza, to);
  }

  sessionEnded(session: ClientSession, reason: SessionEnd): void {
    // A grant names one room, so a session can be in no other.
    const room = this.#roomOf(session.grant.room);
    const occupant = occupantOf(session, room);
    if (occupant !== undefined) room?.leave(occupant, LEAVE_REASON[reason]);
  }

  /**
   * Ends a room for all at once, and keeps out whoever has a grant from before, also when nobody was
   * in. True if somebody was.
   */
  endRoom(name: string): boolean {
    this.#ended.add(name);
    const room = this.#roomOf(name);
    room?.close("The meeting has been ended");
    return room !== undefined;
  }

  /** Closes every room. */
  close(): void {
    for (const room of [...this.#rooms.values()]) room.close();
    this.#events.clear();
  }

  #joinsOf(session: ClientSession): TokenBucket {
    const { joinsPerSecond, joinBurst } = this.#limits;
    const bucket = this.#joins.get(session) ?? new TokenBucket(joinsPerSecond, joinBurst);
    this.#joins.set(session, bucket);
    return bucket;
  }

  #roomOf(name: string | undefined): MucRoom | undefined {
    return this.#rooms.get(`${name ?? ""}@${this.domain}` as BareJid);
  }

  #receivePresence(session: ClientSession, stanza: XmlElement, to: Jid): void {
    const type = attr(stanza, "type");
    if (type !== undefined && type !== "unavailable") return;
    const room = this.#roomOf(to.node);
    const occupant = occupantOf(session, room);
    if (type === "unavailable") {
      if (occupant !== undefined) room?.leave(occupant, "left");
      return;
    }
    if (to.node === undefined || to.resource === undefined) throw new StanzaError("jid-malformed");
    const chars = serialiseXml(stanza).length;
    if (chars > this.#limits.maxPresenceChars) throw new StanzaError("policy-violation");
    if (room !== undefined && occupant !== undefined) {
      return updatePresence(room, occupant, { stanza, nick: to.resource, chars });
    }
    if (!this.#joinsOf(session).take()) throw new StanzaError("policy-violation", { type: "wait" });
    const presence = readMucPresence(stanza);
    const limits = this.#limits;
    const server = { rooms: this.#rooms.size, occupants: this.#occupantCount() };
    const ended = this.#ended.keepsOut(session.grant);
    admit({ session, roomName: to.node, nick: to.resource, presence, room, ended, limits, server });
    (room ?? this.#open(bareJid(to), to.node)).enter(session, presence.extensions);
  }

  #occupantCount(): number {
    let count = 0;
    for (const room of this.#rooms.values()) count += room.occupants.size;
    return count;
  }

  #receiveMessage(session: ClientSession, stanza: XmlElement, to: Jid): void {
    if (attr(stanza, "type") === "error") return;
    const room = this.#roomOf(to.node);
    const from = occupantOf(session, room);
    if (room === undefined || from === undefined) throw new StanzaError("not-acceptable");
    receiveMessage({ room, from, stanza, to: to.resource });
  }

  #receiveIq(session: ClientSession, stanza: XmlElement, to: Jid): void {
    if (to.node === undefined) {
      void this.#callees.answer(stanza, session).then((answer) => answer && session.send(answer));
      return;
    }
    const room = this.#roomOf(to.node);
    // Only who may enter learns that a room exists.
    if (room === undefined || session.grant.room !== room.name) {
      throw new StanzaError("item-not-found");
    }
    const occupant = occupantOf(session, room);
    if (to.resource === undefined) {
      const answer = this.#roomCallees.answer(stanza, { room, occupant });
      void answer.then((reply) => reply && session.send(reply));
    } else if (occupant === undefined) {
      throw new StanzaError("not-acceptable");
    } else {
      receiveIq({ room, from: occupant, stanza, to: to.resource });
    }
  }

  #open(jid: BareJid, name: string): MucRoom {
    const room = new MucRoom({
      jid,
      name,
      focusJid: this.#focusJid,
      limits: this.#limits,
      expelled: this.#expelled.open(name),
      onError: (error) => this.#onError(error),
      onEmpty: (empty) => {
        this.#rooms.delete(empty.jid);
        this.#expelled.close(empty.name, empty.expelled);
        this.#events.emit("roomClosed", empty);
      },
    });
    this.#rooms.set(jid, room);
    this.#events.emit("roomCreated", room);
    return room;
  }

  #onError(err: unknown): void {
    this.#log.warn({ event: "muc.failed", err }, "a part of the room service failed");
  }
}

function occupantOf(session: ClientSession, room: MucRoom | undefined): RoomOccupant | undefined {
  const occupant = room?.occupant(session.endpointId);
  return occupant?.session === session ? occupant : undefined;
}

/** A presence of somebody who is in: nicks never change, and each update reaches the whole room. */
function updatePresence(
  room: MucRoom,
  occupant: RoomOccupant,
  update: { readonly stanza: XmlElement; readonly nick: string; readonly chars: number },
): void {
  if (update.nick !== occupant.nick) throw new StanzaError("not-acceptable");
  if (!occupant.presences.take() || !occupant.relayed.take(update.chars)) {
    throw new StanzaError("policy-violation", { type: "wait" });
  }
  const { join, extensions } = readMucPresence(update.stanza);
  if (join === undefined) room.updatePresence(occupant, extensions);
  else room.enterAgain(occupant, extensions);
}

/** IQs to the MUC domain itself. */
function serviceCallees(onError: (error: unknown) => void): IqCallees<ClientSession> {
  return (
    new IqCallees<ClientSession>(onError)
      .register({ type: "get", name: "ping", ns: NS.PING }, () => undefined)
      .register({ type: "get", name: "query", ns: NS.DISCO_INFO }, () =>
        discoInfo({
          identities: [{ category: "conference", type: "text" }],
          features: [NS.MUC, NS.DISCO_INFO, NS.DISCO_ITEMS, NS.PING],
        }),
      )
      // Rooms are never listed: their names are secrets.
      .register({ type: "get", name: "query", ns: NS.DISCO_ITEMS }, () => discoItems([]))
  );
}
