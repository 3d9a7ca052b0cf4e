/** Rooms and occupants as the focus sees them (XEP-0045). */
import type { BareJid, EndpointId, FullJid, SourceName } from "../../protocol/ids";
import type { IqRequest } from "../../protocol/stanza/stanza";
import type { XmlElement } from "../../protocol/xml/element";
import type { TypedEmitter } from "../sfu/types";
import type { Grant } from "../xmpp/ports";

/** Hosts are owner and moderator together, guests member and participant: the clients need both. */
export type OccupantRank = "host" | "guest";

/** Somebody in a room. The object stays the same while he is in; its fields show the present. */
export interface Occupant {
  readonly nick: EndpointId;
  /** `room@muc/nick`. */
  readonly jid: FullJid;
  /** The client's own address: where the focus sends its IQs. */
  readonly realJid: FullJid;
  readonly grant: Grant;
  readonly rank: OccupantRank;
  readonly joinedAtMs: number;
  /** Extensions of the last presence without `<x xmlns="…muc"/>`, verbatim but for what the grant forbids. */
  readonly extensions: readonly XmlElement[];
  /** Sources his last presence called a live screen although his grant forbids it; nobody else sees it. */
  readonly refusedScreens: readonly SourceName[];
}

/** Why somebody is out. */
export type LeaveReason = "left" | "connection-lost" | "kicked" | "room-closed";

/** What happens in a room; raised after every occupant has been told. */
export interface RoomEvents {
  joined: [occupant: Occupant];
  left: [occupant: Occupant, reason: LeaveReason];
  presenceChanged: [occupant: Occupant];
  rankChanged: [occupant: Occupant];
}

/** How the focus takes part in a room. */
export interface FocusHooks {
  /** The focus's presence extensions at the first join; later changes through `setFocusPresence`. */
  readonly presence: readonly XmlElement[];
  /**
   * An IQ get or set to `room/focus`. Answers with a payload or undefined; throws StanzaError to
   * refuse, for example an action without the rank for it.
   */
  onIq(
    from: Occupant,
    request: IqRequest,
  ): XmlElement | undefined | Promise<XmlElement | undefined>;
}

/** A room while somebody is in it. The focus is always its first occupant, nick `focus`. */
export interface Room extends TypedEmitter<RoomEvents> {
  readonly jid: BareJid;
  /** Local part of the JID: what grants name. */
  readonly name: string;
  readonly meetingId: string;
  readonly createdAtMs: number;
  /** Everybody but the focus, in the order of joining. */
  readonly occupants: ReadonlyMap<EndpointId, Occupant>;
  /** `room@muc/focus`. */
  readonly focusJid: FullJid;
  /** Makes the focus answer IQs and show its presence. Call it in `roomCreated`. */
  setFocus(hooks: FocusHooks): void;
  /** Replaces the focus's presence extensions and tells everybody. */
  setFocusPresence(extensions: readonly XmlElement[]): void;
  /** Sends from `room/focus` (or the `from` given) to the occupant's real address. Never throws. */
  sendTo(nick: EndpointId, stanza: XmlElement): void;
  /**
   * An IQ set from `room/focus`; resolves with the result stanza. Rejects with the client's
   * StanzaError, or `remote-server-timeout` after `timeoutMs` (default 10 s), or
   * `recipient-unavailable` when the occupant is not there or leaves.
   */
  request(nick: EndpointId, payload: XmlElement, timeoutMs?: number): Promise<XmlElement>;
  /** The same with an IQ get. */
  ask(nick: EndpointId, payload: XmlElement, timeoutMs?: number): Promise<XmlElement>;
  /** Throws him out with status 307. Does nothing when he is not in. */
  kick(nick: EndpointId, reason?: string): void;
  /** Throws everybody out (XEP-0045 10.9 destroy) and ends the room. Idempotent. */
  close(reason?: string): void;
}

/** What happens to rooms. */
export interface MucEvents {
  /** Before the first occupant is let in. */
  roomCreated: [room: Room];
  /** The last occupant is out; the room is gone and a new one may take its name. */
  roomClosed: [room: Room];
}

/** The service under the MUC domain. */
export interface Muc extends TypedEmitter<MucEvents> {
  readonly domain: string;
  readonly rooms: ReadonlyMap<BareJid, Room>;
}
