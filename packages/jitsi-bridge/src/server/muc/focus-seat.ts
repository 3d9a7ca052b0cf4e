/** The focus's place in a room: its presence, what is asked of it, what it asks. */
import { randomUUID } from "node:crypto";
import type { BareJid, EndpointId, FullJid } from "../../protocol/ids";
import { fullJid } from "../../protocol/jid";
import { mucUser } from "../../protocol/muc";
import { iq, presence } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, type XmlElement } from "../../protocol/xml/element";
import { answerIq } from "../xmpp/answer-iq";
import type { RoomOccupant } from "./room-occupant";
import type { FocusHooks } from "./types";

/** The clients recognise the focus by exactly this nick and resource. */
export const FOCUS_NICK = "focus";

interface PendingRequest {
  readonly nick: EndpointId;
  readonly settle: (outcome: XmlElement | StanzaError) => void;
}

/** One per room. Never leaves while somebody is in: clients give up when they see it go. */
export class FocusSeat {
  readonly jid: FullJid;
  readonly #realJid: FullJid;
  readonly #onError: (error: unknown) => void;
  readonly #pending = new Map<string, PendingRequest>();
  #hooks: FocusHooks | undefined;
  #extensions: readonly XmlElement[] = [];

  constructor(room: BareJid, focusJid: BareJid, onError: (error: unknown) => void) {
    this.jid = fullJid(room, FOCUS_NICK);
    this.#realJid = fullJid(focusJid, FOCUS_NICK);
    this.#onError = onError;
  }

  /** Lets the focus answer and be seen. */
  setHooks(hooks: FocusHooks): void {
    this.#hooks = hooks;
    this.#extensions = hooks.presence;
  }

  /** Replaces what its presence says. */
  setExtensions(extensions: readonly XmlElement[]): void {
    this.#extensions = extensions;
  }

  /** Its presence as sent to one occupant. */
  presenceFor(to: FullJid): XmlElement {
    const item = { affiliation: "owner", role: "moderator", jid: this.#realJid } as const;
    return presence({ from: this.jid, to }, ...this.#extensions, mucUser(item));
  }

  /** An IQ an occupant sent to `room/focus`: a question is answered, an answer delivered. */
  async receive(from: RoomOccupant, stanza: XmlElement): Promise<void> {
    const type = attr(stanza, "type");
    if (type === "result" || type === "error") return this.#onAnswer(from.nick, stanza, type);
    const answer = await answerIq(
      stanza,
      (request) => {
        if (this.#hooks === undefined) throw new StanzaError("service-unavailable");
        return this.#hooks.onIq(from, request);
      },
      this.#onError,
    );
    if (answer !== undefined) from.session.send(answer);
  }

  /** Asks an occupant's client; rejects with StanzaError. */
  request(
    to: RoomOccupant,
    { type, payload }: { readonly type: "get" | "set"; readonly payload: XmlElement },
    timeoutMs: number,
  ): Promise<XmlElement> {
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(new StanzaError("remote-server-timeout")), timeoutMs);
      const settle = (outcome: XmlElement | StanzaError) => {
        if (!this.#pending.delete(id)) return;
        clearTimeout(timer);
        if (outcome instanceof StanzaError) reject(outcome);
        else resolve(outcome);
      };
      this.#pending.set(id, { nick: to.nick, settle });
      to.session.send(iq({ from: this.jid, to: to.realJid, id, type }, payload));
    });
  }

  /** Rejects what was asked of somebody who is out, or of everybody. */
  abandon(nick?: EndpointId): void {
    for (const pending of [...this.#pending.values()]) {
      if (nick !== undefined && pending.nick !== nick) continue;
      pending.settle(new StanzaError("recipient-unavailable"));
    }
  }

  #onAnswer(nick: EndpointId, stanza: XmlElement, type: "result" | "error"): void {
    const pending = this.#pending.get(attr(stanza, "id") ?? "");
    // Only who was asked may answer.
    if (pending?.nick !== nick) return;
    pending.settle(type === "error" ? StanzaError.fromElement(stanza) : stanza);
  }
}
