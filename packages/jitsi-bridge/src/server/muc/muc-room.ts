/** One room while somebody is in it. */
import { randomUUID } from "node:crypto";
import type { BareJid, EndpointId, FullJid } from "../../protocol/ids";
import { fullJid } from "../../protocol/jid";
import { mucUser } from "../../protocol/muc";
import { message } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, withAttrs, xml, type XmlElement } from "../../protocol/xml/element";
import { EventSource } from "../sfu/typed-emitter";
import type { ClientSession } from "../xmpp/session";
import type { Expelled } from "./expelled";
import { FocusSeat } from "./focus-seat";
import type { MucLimits } from "./limits";
import type { RoomFacts } from "./room-info";
import { RoomOccupant } from "./room-occupant";
import { availablePresence, destroyedPresence, unavailablePresence } from "./room-presence";
import type { Departure } from "./room-presence";
import { MAX_SESSIONS_OF_PERSON, samePersonAs } from "./same-person";
import type { FocusHooks, LeaveReason, OccupantRank, Room, RoomEvents } from "./types";

/** What a room is made of. */
export interface MucRoomOptions {
  readonly jid: BareJid;
  readonly name: string;
  readonly focusJid: BareJid;
  readonly limits: MucLimits;
  /** Whom earlier lives of the room threw out. */
  readonly expelled: Expelled;
  readonly onError: (error: unknown) => void;
  /** The last occupant is out. */
  readonly onEmpty: (room: MucRoom) => void;
}

/** Configuration changed (XEP-0045 10.2.1): clients read the room's information again. */
const CONFIGURATION_CHANGED = 104;

/** Keeps who is in and tells everybody what changes. Rules of admission are in `admission.ts`. */
export class MucRoom implements Room {
  readonly jid: BareJid;
  readonly name: string;
  readonly meetingId = randomUUID();
  readonly createdAtMs = Date.now();
  readonly limits: MucLimits;
  readonly expelled: Expelled;
  readonly focus: FocusSeat;
  readonly #occupants = new Map<EndpointId, RoomOccupant>();
  readonly #events: EventSource<RoomEvents>;
  readonly #onEmpty: (room: MucRoom) => void;
  #password: string | undefined;
  #subject: readonly XmlElement[] = [xml("subject")];
  #closed = false;

  constructor(options: MucRoomOptions) {
    this.jid = options.jid;
    this.name = options.name;
    this.limits = options.limits;
    this.expelled = options.expelled;
    this.focus = new FocusSeat(options.jid, options.focusJid, options.onError);
    this.#events = new EventSource((_event, error) => options.onError(error));
    this.#onEmpty = options.onEmpty;
  }

  get occupants(): ReadonlyMap<EndpointId, RoomOccupant> {
    return this.#occupants;
  }

  get focusJid(): FullJid {
    return this.focus.jid;
  }

  get password(): string | undefined {
    return this.#password;
  }

  on<K extends keyof RoomEvents>(event: K, listener: (...args: RoomEvents[K]) => void) {
    return this.#events.on(event, listener);
  }

  occupant(nick: EndpointId): RoomOccupant | undefined {
    return this.#occupants.get(nick);
  }

  facts(): RoomFacts {
    const { meetingId, createdAtMs } = this;
    const locked = this.#password !== undefined;
    return { meetingId, createdAtMs, locked, occupants: this.#occupants.size };
  }

  setFocus(hooks: FocusHooks): void {
    this.focus.setHooks(hooks);
    this.#announceFocus();
  }

  setFocusPresence(extensions: readonly XmlElement[]): void {
    this.focus.setExtensions(extensions);
    this.#announceFocus();
  }

  /** Lets an admitted session in (XEP-0045 7.2): first he sees the others, then all see him. */
  enter(session: ClientSession, extensions: readonly XmlElement[]): void {
    const jid = fullJid(this.jid, session.endpointId);
    const occupant = new RoomOccupant(session, jid, extensions, this.limits);
    this.#introduce(occupant);
    this.#occupants.set(occupant.nick, occupant);
    this.#announce(occupant);
    this.#sendSubject(occupant);
    this.#events.emit("joined", occupant);
    this.#endSurplusOf(occupant);
  }

  /** Somebody who is in asks to join again: he is told everything once more. */
  enterAgain(occupant: RoomOccupant, extensions: readonly XmlElement[]): void {
    this.#introduce(occupant);
    this.updatePresence(occupant, extensions);
    this.#sendSubject(occupant);
  }

  /** Replaces the whole extension set and tells everybody, the sender included. */
  updatePresence(occupant: RoomOccupant, extensions: readonly XmlElement[]): void {
    occupant.extensions = extensions;
    this.#announce(occupant);
    this.#events.emit("presenceChanged", occupant);
  }

  /** Takes somebody out and tells everybody. Does nothing when he is out already. */
  leave(occupant: RoomOccupant, reason: LeaveReason, departure?: Departure): void {
    if (this.#occupants.get(occupant.nick) !== occupant) return;
    const witnesses = this.#everybody();
    this.#occupants.delete(occupant.nick);
    for (const { session } of witnesses) {
      session.send(unavailablePresence(occupant, session.jid, departure ?? { kicked: false }));
    }
    this.focus.abandon(occupant.nick);
    this.#events.emit("left", occupant, reason);
    if (this.#occupants.size === 0) this.#end();
  }

  kick(nick: EndpointId, reason?: string): void {
    const occupant = this.#occupants.get(nick);
    if (occupant !== undefined) this.expel(occupant, { by: undefined, reason });
  }

  /**
   * Throws somebody out, with every other session of the same person, and keeps him out until he
   * brings a newer grant. Whoever throws out stays, even if it was a second session of his own.
   */
  expel(
    occupant: RoomOccupant,
    { by, reason }: { readonly by: RoomOccupant | undefined; readonly reason: string | undefined },
  ): void {
    const departure = {
      kicked: true,
      ...(by === undefined ? {} : { actor: by.nick }),
      ...(reason === undefined ? {} : { reason }),
    };
    const sessions = samePersonAs(occupant, this.#everybody());
    for (const { session } of sessions) this.expelled.add(session);
    for (const one of sessions) {
      if (one === occupant || one !== by) this.leave(one, "kicked", departure);
    }
  }

  /** Makes somebody host or guest and tells everybody. */
  setRank(occupant: RoomOccupant, rank: OccupantRank): void {
    if (occupant.rank === rank) return;
    occupant.rank = rank;
    this.#announce(occupant);
    this.#events.emit("rankChanged", occupant);
  }

  /** Locks or opens the room; those who are in stay in. */
  setPassword(password: string | undefined): void {
    this.#password = password;
    this.#broadcast(this.jid, undefined, [mucUser(undefined, [CONFIGURATION_CHANGED])]);
  }

  /** A groupchat message to everybody, the sender included (XEP-0045 7.4). */
  say(from: RoomOccupant, id: string | undefined, content: readonly XmlElement[]): void {
    this.#broadcast(from.jid, id, content);
  }

  /** Changes the subject and tells everybody; late joiners get it as well. */
  setSubject(from: RoomOccupant, id: string | undefined, content: readonly XmlElement[]): void {
    this.#subject = content;
    this.#broadcast(from.jid, id, content);
  }

  sendTo(nick: EndpointId, stanza: XmlElement): void {
    const occupant = this.#occupants.get(nick);
    const from = attr(stanza, "from") ?? this.focusJid;
    occupant?.session.send(withAttrs(stanza, { from, to: occupant.realJid }));
  }

  request(nick: EndpointId, payload: XmlElement, timeoutMs?: number): Promise<XmlElement> {
    return this.#requestOf(nick, { type: "set", payload }, timeoutMs);
  }

  ask(nick: EndpointId, payload: XmlElement, timeoutMs?: number): Promise<XmlElement> {
    return this.#requestOf(nick, { type: "get", payload }, timeoutMs);
  }

  close(reason?: string): void {
    if (this.#closed) return;
    const everybody = this.#everybody();
    this.#occupants.clear();
    for (const occupant of everybody) occupant.session.send(destroyedPresence(occupant, reason));
    for (const occupant of everybody) this.#events.emit("left", occupant, "room-closed");
    this.#end();
  }

  #requestOf(
    nick: EndpointId,
    request: { readonly type: "get" | "set"; readonly payload: XmlElement },
    timeoutMs = this.limits.requestTimeoutMs,
  ): Promise<XmlElement> {
    const occupant = this.#occupants.get(nick);
    if (occupant === undefined) return Promise.reject(new StanzaError("recipient-unavailable"));
    return this.focus.request(occupant, request, timeoutMs);
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.focus.abandon();
    this.#onEmpty(this);
    this.#events.clear();
  }

  /**
   * A person who reloads the page after a lost connection does not meet himself, and nobody fills
   * the room with one grant: the newest sessions stay.
   */
  #endSurplusOf(occupant: RoomOccupant): void {
    const others = samePersonAs(occupant, this.#everybody()).filter((other) => other !== occupant);
    const live = others.filter(({ session }) => !session.detached);
    const kept = live.slice(Math.max(0, live.length - (MAX_SESSIONS_OF_PERSON - 1)));
    for (const other of others) if (!kept.includes(other)) other.session.end("conflict");
  }

  #introduce(occupant: RoomOccupant): void {
    const { session } = occupant;
    session.send(this.focus.presenceFor(session.jid));
    for (const other of this.#occupants.values()) {
      if (other !== occupant) session.send(availablePresence(other, session.jid));
    }
  }

  #announce(occupant: RoomOccupant): void {
    for (const { session } of this.#everybody()) {
      session.send(availablePresence(occupant, session.jid));
    }
  }

  #announceFocus(): void {
    for (const { session } of this.#everybody()) session.send(this.focus.presenceFor(session.jid));
  }

  #sendSubject({ session }: RoomOccupant): void {
    const attributes = { from: this.jid, to: session.jid, type: "groupchat" };
    session.send(message(attributes, ...this.#subject));
  }

  #broadcast(
    from: FullJid | BareJid,
    id: string | undefined,
    content: readonly XmlElement[],
  ): void {
    const attributes = { from, type: "groupchat", ...(id === undefined ? {} : { id }) };
    for (const { session } of this.#everybody()) {
      session.send(message({ ...attributes, to: session.jid }, ...content));
    }
  }

  /** A copy: listeners and ended sessions may change the room while it is walked. */
  #everybody(): readonly RoomOccupant[] {
    return [...this.#occupants.values()];
  }
}
