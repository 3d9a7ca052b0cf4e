/** One client as services see it, whatever connection carries it at the moment. */
import type { EndpointId, FullJid } from "../../protocol/ids";
import type { XmlElement } from "../../protocol/xml/element";
import type { Grant } from "./ports";

/** Why a session is over. */
export type SessionEnd = "closed" | "resume-timeout" | "replaced" | "policy" | "shutdown";

/** Survives a lost socket for the resume window; `end` and the window's end are final. */
export interface ClientSession {
  readonly jid: FullJid;
  /** First eight hex digits of the JID's node: unique among live sessions, the only nick it may take. */
  readonly endpointId: EndpointId;
  readonly grant: Grant;
  /** True while the client's socket is gone and it may still come back. */
  readonly detached: boolean;
  /** `ws(s)://host[:port]` under which the client reached this server. */
  readonly reachedAt: string;
  /** Sends, or queues while no socket is there. Never throws; dropped once the session is over. */
  send(stanza: XmlElement): void;
  /** Closes for good with a stream error (RFC 6120 4.9.3). Idempotent. */
  end(condition: "policy-violation" | "system-shutdown" | "conflict"): void;
}

/** A part of the server reachable under its own domain. */
export interface StanzaService {
  readonly domain: string;
  /**
   * Takes a stanza whose `from` is the session's full JID and whose `to` is well-formed and in
   * `domain`. Must answer every IQ request. May throw: an IQ is then answered for it.
   */
  receive(session: ClientSession, stanza: XmlElement): void;
  /** The session is over and will not return. */
  sessionEnded(session: ClientSession, reason: SessionEnd): void;
}
