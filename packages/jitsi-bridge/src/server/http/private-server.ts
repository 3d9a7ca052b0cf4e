import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { parseJid, type Jid } from "../../protocol/jid";
import { colibriStats } from "./colibri-stats";
import type { Figures } from "./figures";
import { listenHttp, type HttpListener, type ListenAddress } from "./http-listener";
import { jicofoStats } from "./jicofo-stats";
import { METRICS_CONTENT_TYPE, metricsText } from "./metrics";
import { readJsonBody } from "./read-json-body";
import { respondJson, respondText } from "./respond";

/** What the private half of the media stack can read and do. */
export interface PrivateServerOptions {
  readonly listen: ListenAddress;
  readonly figures: () => Promise<Figures>;
  readonly version: { readonly name: string; readonly version: string };
  readonly healthy: () => boolean;
  readonly draining: () => boolean;
  readonly setDraining: (draining: boolean) => void;
  /** Ends a conference for all; false if nobody is in it. */
  readonly endConference: (address: Jid) => boolean;
  /** Graceful: takes no new conference and ends after the last one. Otherwise ends now. */
  readonly shutDown: (graceful: boolean) => void;
}

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  options: PrivateServerOptions,
) => Promise<void> | void;

const MAX_BODY_BYTES = 1024;
const shutdownSchema = z.object({ "graceful-shutdown": z.boolean() });

/** Addresses of the stock videobridge; of Jicofo for `/stats`, of Prosody's module for `/end-meeting`. */
const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ["GET /about/health", (_q, r, o) => respondText(r, o.healthy() ? 200 : 500, "")],
  ["GET /about/version", (_q, r, o) => respondJson(r, 200, { ...o.version, os: process.platform })],
  [
    "GET /colibri/stats",
    async (_q, r, o) => respondJson(r, 200, colibriStats(await o.figures(), new Date())),
  ],
  ["GET /stats", async (_q, r, o) => respondJson(r, 200, jicofoStats(await o.figures()))],
  [
    "GET /metrics",
    async (_q, r, o) =>
      respondText(r, 200, await metricsText(await o.figures()), METRICS_CONTENT_TYPE),
  ],
  ["GET /colibri/drain", (_q, r, o) => respondJson(r, 200, { drain: o.draining() })],
  ["POST /colibri/drain/enable", (_q, r, o) => drain(r, o, true)],
  ["POST /colibri/drain/disable", (_q, r, o) => drain(r, o, false)],
  ["POST /colibri/shutdown", shutDown],
  ["POST /end-meeting", endMeeting],
]);

/**
 * Starts the server town IT and its monitoring talk to. It knows no password: bind it to loopback or a
 * management network. A browser is refused by its `Origin` or `Sec-Fetch-Site` header, so that no web
 * page on the same machine can drain the stack.
 */
export async function startPrivateServer(options: PrivateServerOptions): Promise<HttpListener> {
  return listenHttp(options.listen, (request, response) => {
    const route = ROUTES.get(`${request.method} ${request.url?.split("?", 1)[0]}`);
    if (request.headers.origin !== undefined || isCrossSite(request)) {
      return respondText(response, 403, "");
    }
    if (!route) return respondText(response, 404, "");
    Promise.resolve(route(request, response, options)).catch(() => {
      if (response.headersSent) response.destroy();
      else respondText(response, 500, "");
    });
  });
}

function isCrossSite(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return site !== undefined && site !== "none" && site !== "same-origin";
}

function drain(response: ServerResponse, options: PrivateServerOptions, draining: boolean): void {
  options.setDraining(draining);
  respondText(response, 200, "");
}

async function shutDown(
  request: IncomingMessage,
  response: ServerResponse,
  options: PrivateServerOptions,
): Promise<void> {
  const body = shutdownSchema.safeParse(await readJsonBody(request, MAX_BODY_BYTES));
  if (!body.success) return respondText(response, 400, "");
  // The answer leaves first: an immediate shutdown closes this very connection.
  response.once("finish", () => options.shutDown(body.data["graceful-shutdown"]));
  respondText(response, 200, "");
}

/**
 * As `mod_muc_end_meeting` of jitsi-meet, which wants a system token as well: 200 ended, 404 nobody is
 * in, 400 no address of a room. Who has a grant from before is kept out in any case.
 */
function endMeeting(
  request: IncomingMessage,
  response: ServerResponse,
  options: PrivateServerOptions,
): void {
  const { searchParams } = new URL(request.url ?? "/", "http://host.invalid");
  const address = parseJid(searchParams.get("conference") ?? "");
  if (address?.node === undefined) return respondText(response, 400, "");
  respondText(response, options.endConference(address) ? 200 : 404, "");
}
