/** XMPP over WebSocket (RFC 7395) for anonymous clients that hold a grant. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { FullJid } from "../../protocol/ids";
import { refuseUpgrade } from "../http/refuse-upgrade";
import { AddressCounter } from "./address-counter";
import { DEFAULT_XMPP_LIMITS, type XmppLimits } from "./limits";
import type { ClientSession, StanzaService } from "./session";
import { StreamHost, type StreamHostOptions } from "./stream-host";
import { readStreamRequest } from "./stream-request";
import { WsFrameSocket } from "./ws-frame-socket";

/** What a server is made of. */
export interface XmppServerOptions extends Omit<StreamHostOptions, "limits"> {
  readonly limits?: Partial<XmppLimits>;
  /** The address connections are counted by; default the socket's peer. Set it behind a proxy. */
  readonly clientAddress?: (request: IncomingMessage) => string;
  /** `ws(s)://host[:port]` under which a client reached this server; services offer addresses below it. */
  readonly reachedAt: (request: IncomingMessage) => string;
}

/** Figures for metrics. */
export interface XmppFigures {
  readonly connections: number;
  readonly sessions: number;
  /** Sessions that wait for their client to come back. */
  readonly detachedSessions: number;
}

/** Close code of a page that was left: nobody will resume (RFC 6455 7.4.1). */
const GOING_AWAY = 1001;

/** Owns the sockets and sessions; `close` ends them all. */
export class XmppServer {
  readonly #limits: XmppLimits;
  readonly #webSockets: WebSocketServer;
  readonly #addresses: AddressCounter;
  readonly #clientAddress: (request: IncomingMessage) => string;
  readonly #reachedAt: (request: IncomingMessage) => string;
  readonly #host: StreamHost;
  readonly #lastHeardMs = new Map<WebSocket, number>();
  readonly #heartbeat: NodeJS.Timeout;
  #closed = false;

  constructor(options: XmppServerOptions) {
    this.#limits = { ...DEFAULT_XMPP_LIMITS, ...options.limits };
    this.#webSockets = webSocketServer(this.#limits);
    this.#addresses = new AddressCounter(this.#limits.maxConnectionsPerAddress);
    this.#clientAddress = options.clientAddress ?? peerAddress;
    this.#reachedAt = options.reachedAt;
    this.#host = new StreamHost({ ...options, limits: this.#limits });
    this.#heartbeat = setInterval(() => this.#beat(), this.#limits.silenceTimeoutMs / 3);
  }

  /** Makes a service reachable under its domain; throws TypeError when the domain is taken. */
  add(service: StanzaService): void {
    this.#host.add(service);
  }

  /**
   * Takes over the socket of an upgrade request on any path. Answers 400 without the sub-protocol
   * `xmpp`, 429 when the address has too many connections, 503 when the server is full or closed.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#closed || this.#lastHeardMs.size >= this.#limits.maxConnections) {
      return refuseUpgrade(socket, 503);
    }
    if (!offersXmpp(request)) return refuseUpgrade(socket, 400);
    const release = this.#addresses.take(this.#clientAddress(request));
    if (release === undefined) return refuseUpgrade(socket, 429);
    socket.once("close", release);
    this.#webSockets.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, request));
  }

  /** The live session of a full address; undefined when it has ended. */
  session(jid: FullJid): ClientSession | undefined {
    return this.#host.sessions.find(jid);
  }

  /** What is open now. */
  figures(): XmppFigures {
    return {
      connections: this.#lastHeardMs.size,
      sessions: this.#host.sessions.size,
      detachedSessions: this.#host.sessions.detached,
    };
  }

  /** Ends every session with `system-shutdown` and every socket. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#heartbeat);
    this.#host.close();
    for (const ws of this.#lastHeardMs.keys()) ws.close(GOING_AWAY);
    this.#webSockets.close();
  }

  #accept(ws: WebSocket, request: IncomingMessage): void {
    const streamRequest = readStreamRequest(request.url, this.#reachedAt(request));
    const stream = this.#host.open(new WsFrameSocket(ws), streamRequest);
    const heard = () => void this.#lastHeardMs.set(ws, performance.now());
    heard();
    ws.on("pong", heard);
    ws.on("message", (data, isBinary) => {
      heard();
      // A binary frame is no XML: an empty one is refused like it.
      stream.receive(isBinary || !Buffer.isBuffer(data) ? "" : data.toString("utf8"));
    });
    ws.on("error", () => ws.terminate());
    ws.on("close", (code) => {
      this.#lastHeardMs.delete(ws);
      stream.socketClosed(code === GOING_AWAY);
    });
  }

  /** Pings every socket and cuts those from which nothing came for the timeout. */
  #beat(): void {
    const deadlineMs = performance.now() - this.#limits.silenceTimeoutMs;
    for (const [ws, heardMs] of this.#lastHeardMs) {
      if (heardMs < deadlineMs) ws.terminate();
      else if (ws.readyState === ws.OPEN) ws.ping();
    }
  }
}

function webSocketServer(limits: XmppLimits): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    // UTF-8 needs at most three bytes for one UTF-16 code unit.
    maxPayload: limits.xml.maxChars * 3,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has("xmpp") ? "xmpp" : false),
  });
}

function offersXmpp(request: IncomingMessage): boolean {
  const offered = request.headers["sec-websocket-protocol"] ?? "";
  return offered.split(",").some((name) => name.trim() === "xmpp");
}

function peerAddress(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? "unknown";
}
