import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { listenHttp, type HttpListener, type ListenAddress } from "./http-listener";
import type { LibraryFile } from "./library-files";
import { judgeOrigin } from "./origin-policy";
import { refuseUpgrade } from "./refuse-upgrade";
import { respondText } from "./respond";
import { serveLibrary } from "./serve-library";

/** Takes over the socket of an upgrade request and answers it. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What the public half of the media stack is made of. */
export interface PublicServerOptions {
  readonly listen: ListenAddress;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly library: ReadonlyMap<string, LibraryFile>;
  readonly xmpp: UpgradeHandler;
  readonly colibri: UpgradeHandler;
  /** Whether a request without `Origin` (no browser) brings a valid grant along. */
  readonly hasGrant: (url: URL) => Promise<boolean>;
  readonly healthy: () => boolean;
}

/** Path of XMPP over WebSocket (RFC 7395). */
export const XMPP_PATH = "/xmpp-websocket";
/** Prefix of the bridge channels. */
export const COLIBRI_PREFIX = "/colibri-ws/";
/** Prefix of the client library's files. */
export const LIBRARY_PREFIX = "/libs/";

/** Starts the server residents' browsers talk to: signalling, bridge channel, client library, health. */
export async function startPublicServer(options: PublicServerOptions): Promise<HttpListener> {
  const listener = await listenHttp(options.listen, (request, response) =>
    answer(request, response, options),
  );
  listener.server.on("upgrade", (request, socket, head) => {
    upgrade(request, socket, head, options).catch(() => socket.destroy());
  });
  return listener;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: PublicServerOptions,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD").setHeader("Connection", "close");
    return respondText(response, 405, "");
  }
  const path = parseTarget(request.url)?.pathname;
  const file = path?.startsWith(LIBRARY_PREFIX)
    ? options.library.get(path.slice(LIBRARY_PREFIX.length))
    : undefined;
  if (file) return serveLibrary(request, response, file, options.allowedOrigins);
  if (path === "/about/health") return respondText(response, options.healthy() ? 200 : 503, "");
  // Clients fetch the signalling address as plain HTTP now and then, to keep affinity cookies alive.
  if (path === XMPP_PATH) return answerKeepAlive(request, response, options.allowedOrigins);
  respondText(response, 404, "");
}

function answerKeepAlive(
  request: IncomingMessage,
  response: ServerResponse,
  allowedOrigins: ReadonlySet<string>,
): void {
  const { origin } = request.headers;
  response.setHeader("Vary", "Origin");
  if (origin !== undefined && judgeOrigin(origin, allowedOrigins) === "allowed") {
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }
  respondText(response, 200, "");
}

async function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: PublicServerOptions,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  const url = parseTarget(request.url);
  const handler = url && upgradeHandler(url.pathname, options);
  if (!url || !handler) return refuseUpgrade(socket, 404);
  if (request.headers.upgrade?.toLowerCase() !== "websocket") return refuseUpgrade(socket, 400);
  const verdict = judgeOrigin(request.headers.origin, options.allowedOrigins);
  if (verdict === "foreign") return refuseUpgrade(socket, 403);
  // The bridge channel proves itself by the endpoint's secret, so only signalling asks for a grant.
  if (verdict === "absent" && handler === options.xmpp && !(await options.hasGrant(url))) {
    return refuseUpgrade(socket, 403);
  }
  handler(request, socket, head);
}

function upgradeHandler(path: string, options: PublicServerOptions): UpgradeHandler | undefined {
  if (path === XMPP_PATH) return options.xmpp;
  return path.startsWith(COLIBRI_PREFIX) ? options.colibri : undefined;
}

function parseTarget(target: string | undefined): URL | undefined {
  if (target === undefined || !target.startsWith("/") || target.startsWith("//")) return undefined;
  const base = "http://host.invalid";
  return URL.canParse(target, base) ? new URL(target, base) : undefined;
}
