/** A session: made at bind, carried by one stream after another, ended once. */
import type { EndpointId, FullJid } from "../../protocol/ids";
import { sm, type StreamErrorCondition } from "../../protocol/stream";
import type { XmlElement } from "../../protocol/xml/element";
import { serialiseXml } from "../../protocol/xml/serialise";
import type { XmppLimits } from "./limits";
import { Outbox, type AckResult } from "./outbox";
import type { Grant } from "./ports";
import type { ClientSession, SessionEnd } from "./session";

/** The stream that carries a session at the moment. */
export interface Carrier {
  /** Writes one frame. Never throws. */
  write(text: string): void;
  /** Ends the stream with an error; without one the stream only closes. */
  shut(condition?: StreamErrorCondition): void;
}

/** Who a session belongs to. */
export interface SessionIdentity {
  readonly jid: FullJid;
  readonly endpointId: EndpointId;
  readonly grant: Grant;
  readonly reachedAt: string;
  /** Secret that allows resumption. */
  readonly resumeId: string;
}

/** The session's whole life; services see it as `ClientSession`. */
export class LiveSession implements ClientSession {
  readonly jid: FullJid;
  readonly endpointId: EndpointId;
  readonly grant: Grant;
  readonly reachedAt: string;
  readonly resumeId: string;
  readonly #outbox = new Outbox();
  readonly #limits: XmppLimits;
  readonly #onEnd: (session: LiveSession, reason: SessionEnd) => void;
  #carrier: Carrier | undefined;
  #resumeTimer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(
    identity: SessionIdentity,
    limits: XmppLimits,
    onEnd: (session: LiveSession, reason: SessionEnd) => void,
  ) {
    this.jid = identity.jid;
    this.endpointId = identity.endpointId;
    this.grant = identity.grant;
    this.reachedAt = identity.reachedAt;
    this.resumeId = identity.resumeId;
    this.#limits = limits;
    this.#onEnd = onEnd;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** True while no socket is there and the resume window runs. */
  get detached(): boolean {
    return !this.#ended && this.#carrier === undefined;
  }

  get resumable(): boolean {
    return !this.#ended && this.#outbox.enabled;
  }

  /** Stanzas taken from the client, the `h` of XEP-0198. */
  get handled(): number {
    return this.#outbox.handled;
  }

  send(stanza: XmlElement): void {
    if (this.#ended) return;
    const text = serialiseXml(stanza);
    const ask = this.#outbox.sent(text);
    if (
      this.#outbox.unackedStanzas > this.#limits.maxUnackedStanzas ||
      this.#outbox.unackedChars > this.#limits.maxUnackedChars
    ) {
      // Later: a service may be in the middle of telling a whole room.
      queueMicrotask(() => this.#finish("policy", "policy-violation"));
      return;
    }
    this.#carrier?.write(text);
    if (ask) this.#carrier?.write(serialiseXml(sm.request()));
  }

  end(condition: "policy-violation" | "system-shutdown" | "conflict"): void {
    this.#finish(condition === "system-shutdown" ? "shutdown" : "policy", condition);
  }

  /** The client said goodbye, or its socket went without a chance of return. */
  leave(): void {
    this.#finish("closed");
  }

  /** Another session takes this one's place. */
  replace(): void {
    this.#finish("replaced", "conflict");
  }

  /** Counts a stanza from the client. */
  received(): void {
    this.#outbox.received();
  }

  /** Turns stream management on. */
  enableResumption(): void {
    this.#outbox.enable();
  }

  /** Takes an acknowledgement. */
  acknowledge(handled: number): AckResult {
    return this.#outbox.acknowledge(handled);
  }

  /** Puts the session on its first stream. */
  attach(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  /** Puts the session on another stream and sends again what the client has not got. */
  resume(carrier: Carrier): void {
    clearTimeout(this.#resumeTimer);
    const old = this.#carrier;
    this.#carrier = carrier;
    old?.shut("conflict");
    for (const text of this.#outbox.pending()) carrier.write(text);
  }

  /** The stream is gone: waits for another, or ends when stream management is off. */
  detach(carrier: Carrier): void {
    if (this.#ended || this.#carrier !== carrier) return;
    this.#carrier = undefined;
    if (!this.#outbox.enabled) return this.leave();
    this.#resumeTimer = setTimeout(
      () => this.#finish("resume-timeout"),
      this.#limits.resumeWindowMs,
    );
  }

  #finish(reason: SessionEnd, condition?: StreamErrorCondition): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#resumeTimer);
    const carrier = this.#carrier;
    this.#carrier = undefined;
    carrier?.shut(condition);
    this.#onEnd(this, reason);
  }
}
