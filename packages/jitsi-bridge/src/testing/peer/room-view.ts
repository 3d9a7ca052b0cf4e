/** Who is in the room, as presence tells a client (XEP-0045). */
import { attr, child, childrenNamed, NS, textOf, type XmlElement } from "../../protocol/index";
import { readMuteState } from "./dialect";

/** One occupant as the others see it. */
export interface Occupant {
  readonly nick: string;
  readonly jid: string | undefined;
  readonly affiliation: string | undefined;
  readonly role: string | undefined;
  readonly name: string | undefined;
  readonly handRaised: boolean;
  /** From the legacy elements, which every server must provide. */
  readonly audioMuted: boolean | undefined;
  readonly videoMuted: boolean | undefined;
  /** Parsed `<SourceInfo/>` of a 2026 client. */
  readonly sourceInfo: unknown;
}

/** Why we are no longer inside. */
export type Removal = "left" | "kicked" | "removed";

/** Follows the presence of one room; whatever else it is given it ignores. */
export class RoomView {
  readonly #roomJid: string;
  readonly #ownNick: string;
  readonly #occupants = new Map<string, Occupant>();
  readonly #joinOrder: string[] = [];
  #inside = false;
  #removal: Removal | undefined;

  constructor(roomJid: string, ownNick: string) {
    this.#roomJid = roomJid;
    this.#ownNick = ownNick;
  }

  get inside(): boolean {
    return this.#inside;
  }

  get removal(): Removal | undefined {
    return this.#removal;
  }

  get occupants(): ReadonlyMap<string, Occupant> {
    return this.#occupants;
  }

  /** Nicks in the order their presence arrived first. */
  get arrivalOrder(): readonly string[] {
    return this.#joinOrder;
  }

  /** Takes any stanza; only presence from the room counts. */
  take(stanza: XmlElement): void {
    const [room, nick] = splitOccupant(attr(stanza, "from") ?? "");
    if (stanza.name !== "presence" || room !== this.#roomJid || nick === "") return;
    const type = attr(stanza, "type");
    if (type === "unavailable") this.#leave(stanza, nick);
    else if (type === undefined) this.#update(stanza, nick);
  }

  #update(presence: XmlElement, nick: string): void {
    const item = itemOf(presence);
    const mute = readMuteState(presence);
    if (!this.#occupants.has(nick)) this.#joinOrder.push(nick);
    const name = child(presence, "nick");
    const hand = child(presence, "jitsi_participant_raisedHand");
    this.#occupants.set(nick, {
      nick,
      jid: item && attr(item, "jid"),
      affiliation: item && attr(item, "affiliation"),
      role: item && attr(item, "role"),
      name: name && textOf(name),
      handRaised: hand !== undefined && textOf(hand) !== "",
      audioMuted: mute.legacy.audio,
      videoMuted: mute.legacy.video,
      sourceInfo: mute.sourceInfo,
    });
    if (nick === this.#ownNick && statusCodes(presence).includes("110")) this.#inside = true;
  }

  #leave(presence: XmlElement, nick: string): void {
    this.#occupants.delete(nick);
    if (nick !== this.#ownNick) return;
    this.#inside = false;
    const codes = statusCodes(presence);
    this.#removal = codes.includes("307") ? "kicked" : codes.length <= 1 ? "left" : "removed";
  }
}

function splitOccupant(jid: string): [room: string, nick: string] {
  const slash = jid.indexOf("/");
  return slash < 0 ? [jid, ""] : [jid.slice(0, slash), jid.slice(slash + 1)];
}

function itemOf(presence: XmlElement): XmlElement | undefined {
  const x = child(presence, "x", NS.MUC_USER);
  return x && child(x, "item");
}

function statusCodes(presence: XmlElement): string[] {
  const x = child(presence, "x", NS.MUC_USER);
  return x ? childrenNamed(x, "status").map((status) => attr(status, "code") ?? "") : [];
}
