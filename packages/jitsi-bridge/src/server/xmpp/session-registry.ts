/** All live sessions, by what they are looked up by. */
import { randomBytes, randomUUID } from "node:crypto";
import type { BareJid, EndpointId, FullJid } from "../../protocol/ids";
import { fullJid } from "../../protocol/jid";
import type { XmppLimits } from "./limits";
import { LiveSession } from "./live-session";
import type { Grant } from "./ports";
import type { SessionEnd } from "./session";

/** Creates sessions with unique endpoint ids and forgets them when they end. */
export class SessionRegistry {
  readonly #byEndpoint = new Map<EndpointId, LiveSession>();
  readonly #byResumeId = new Map<string, LiveSession>();
  readonly #domain: string;
  readonly #limits: XmppLimits;
  readonly #onEnd: (session: LiveSession, reason: SessionEnd) => void;

  constructor(
    domain: string,
    limits: XmppLimits,
    onEnd: (session: LiveSession, reason: SessionEnd) => void,
  ) {
    this.#domain = domain;
    this.#limits = limits;
    this.#onEnd = onEnd;
  }

  get size(): number {
    return this.#byEndpoint.size;
  }

  get detached(): number {
    return [...this.#byEndpoint.values()].filter((session) => session.detached).length;
  }

  /** A new session whose JID node is a UUID with eight leading digits nobody else has. */
  create(grant: Grant, reachedAt: string): LiveSession {
    let node = randomUUID();
    while (this.#byEndpoint.has(node.slice(0, 8) as EndpointId)) node = randomUUID();
    const jid: FullJid = fullJid(
      `${node}@${this.#domain}` as BareJid,
      randomBytes(6).toString("base64url"),
    );
    const identity = {
      jid,
      endpointId: node.slice(0, 8) as EndpointId,
      grant,
      reachedAt,
      resumeId: randomBytes(18).toString("base64url"),
    };
    const session = new LiveSession(identity, this.#limits, (ended, reason) => {
      this.#byEndpoint.delete(ended.endpointId);
      this.#byResumeId.delete(ended.resumeId);
      this.#onEnd(ended, reason);
    });
    this.#byEndpoint.set(session.endpointId, session);
    this.#byResumeId.set(session.resumeId, session);
    return session;
  }

  /** The live session of an address; undefined when there is none. */
  find(jid: FullJid): LiveSession | undefined {
    const session = this.#byEndpoint.get(jid.slice(0, 8) as EndpointId);
    return session?.jid === jid ? session : undefined;
  }

  /** The session a client wants back; undefined when it is over or was never resumable. */
  resumable(resumeId: string): LiveSession | undefined {
    const session = this.#byResumeId.get(resumeId);
    return session?.resumable === true ? session : undefined;
  }

  /** Ends every session with `system-shutdown`. */
  closeAll(): void {
    for (const session of [...this.#byEndpoint.values()]) session.end("system-shutdown");
  }
}
