/** Carries stanzas of sessions to the service under the domain they are addressed to. */
import { parseJid } from "../../protocol/jid";
import { iqError, stanzaError } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { attr, withAttrs, type XmlElement } from "../../protocol/xml/element";
import type { SignallingLog } from "./ports";
import type { ClientSession, SessionEnd, StanzaService } from "./session";

/** Knows every service by its domain. Sessions cannot reach each other except through a service. */
export class Router {
  readonly #services = new Map<string, StanzaService>();
  readonly #home: StanzaService;
  readonly #log: SignallingLog;

  /** `home` answers for the server's own domain. */
  constructor(home: StanzaService, log: SignallingLog) {
    this.#home = home;
    this.#log = log;
    this.#services.set(home.domain, home);
  }

  /** Adds a service; throws TypeError when its domain is taken. */
  add(service: StanzaService): void {
    if (this.#services.has(service.domain)) throw new TypeError(`two services: ${service.domain}`);
    this.#services.set(service.domain, service);
  }

  get domains(): readonly string[] {
    return [...this.#services.keys()].filter((domain) => domain !== this.#home.domain);
  }

  /** Delivers or refuses; the sender's address is written over whatever it claimed. Never throws. */
  route(session: ClientSession, received: XmlElement): void {
    const to = attr(received, "to");
    const stanza = withAttrs(received, { from: session.jid });
    const jid = to === undefined ? { domain: this.#home.domain } : parseJid(to);
    if (jid === undefined) return refuse(session, stanza, "jid-malformed");
    const service = this.#services.get(jid.domain);
    const isUserAddress = service === this.#home && jid.node !== undefined;
    if (service === undefined || isUserAddress) {
      return refuse(session, stanza, "service-unavailable");
    }
    try {
      service.receive(session, stanza);
    } catch (error) {
      if (error instanceof StanzaError) return refuse(session, stanza, error);
      this.#log.warn({ event: "xmpp.service-failed", err: error }, "a service failed");
      refuse(session, stanza, "internal-server-error");
    }
  }

  /** Tells every service; one that fails does not keep the others from hearing. */
  sessionEnded(session: ClientSession, reason: SessionEnd): void {
    for (const service of this.#services.values()) {
      try {
        service.sessionEnded(session, reason);
      } catch (error) {
        this.#log.warn({ event: "xmpp.service-failed", err: error }, "a service failed");
      }
    }
  }
}

type Refusal = StanzaError | "jid-malformed" | "service-unavailable" | "internal-server-error";

/** Answers with an error, except to errors, results and stray presences (RFC 6120 8.3.1). */
function refuse(session: ClientSession, stanza: XmlElement, refusal: Refusal): void {
  const type = attr(stanza, "type");
  if (type === "error" || type === "result") return;
  const error = refusal instanceof StanzaError ? refusal : new StanzaError(refusal);
  if (stanza.name === "iq") session.send(iqError(stanza, error));
  else if (stanza.name === "message" || refusal instanceof StanzaError) {
    session.send(stanzaError(stanza, error));
  }
}
