/** Everything of an XMPP server but its sockets: services, sessions, streams. */
import type { ExternalService } from "../../protocol/extdisco";
import type { FrameSocket } from "./frame-socket";
import { homeComponent } from "./home-component";
import type { XmppLimits } from "./limits";
import type { Authenticate, SignallingLog } from "./ports";
import { Router } from "./router";
import type { ClientSession, StanzaService } from "./session";
import { SessionRegistry } from "./session-registry";
import { XmppStream, type StreamContext } from "./stream";
import type { StreamRequest } from "./stream-request";

/** What a host is made of. */
export interface StreamHostOptions {
  /** Lower case, without a port. */
  readonly domain: string;
  readonly authenticate: Authenticate;
  readonly log: SignallingLog;
  readonly limits: XmppLimits;
  /** Relays offered to a client; none by default. */
  readonly relays?: (session: ClientSession) => readonly ExternalService[];
}

/** Runs streams over whatever sockets it is given. */
export class StreamHost {
  readonly sessions: SessionRegistry;
  readonly #router: Router;
  readonly #context: StreamContext;

  constructor({ domain, authenticate, log, limits, relays }: StreamHostOptions) {
    const home = homeComponent({
      domain,
      services: () => this.#router.domains,
      relays: relays ?? (() => []),
      onError: (err) => log.warn({ event: "xmpp.callee-failed", err }, "an IQ callee failed"),
    });
    this.#router = new Router(home, log);
    this.sessions = new SessionRegistry(domain, limits, (session, reason) =>
      this.#router.sessionEnded(session, reason),
    );
    this.#context = {
      domain,
      log,
      authenticate,
      limits,
      sessions: this.sessions,
      route: (session, stanza) => this.#router.route(session, stanza),
    };
  }

  /** Makes a service reachable under its domain; throws TypeError when the domain is taken. */
  add(service: StanzaService): void {
    this.#router.add(service);
  }

  /** Begins a stream on a socket that has just been opened. */
  open(socket: FrameSocket, request: StreamRequest): XmppStream {
    return new XmppStream(socket, this.#context, request);
  }

  /** Ends every session with `system-shutdown`. */
  close(): void {
    this.sessions.closeAll();
  }
}
