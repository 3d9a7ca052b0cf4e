import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { TLSSocket } from "node:tls";

import { type AllowedNetworks, guardedLookup, LOOPBACK_ONLY } from "./allowed-networks";
import { ProbeFailure } from "./failure";

/** Bounds of one request to a server that may be slow, large or hostile. */
export interface ReadLimits {
  /** For everything together: name, connection, answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly networks: AllowedNetworks;
}

/** A stats page of a large stock bridge is about 10 kB; 1 MB leaves room without inviting harm. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  timeoutMs: 3_000,
  maxBytes: 1_000_000,
  networks: LOOPBACK_ONLY,
};

/** A request's method and body; GET unless told otherwise. */
export interface RequestShape {
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly body?: string;
}

/** What came back. */
export interface BoundedAnswer {
  readonly status: number;
  readonly text: string;
  /** When the server's certificate ends; null without TLS. */
  readonly certificateEndsAt: Date | null;
}

/**
 * One request to an allowed address. Follows no redirect (it could point inside the town's network),
 * stops at the limits of time and size, and throws only ProbeFailure.
 */
export async function readBounded(
  url: URL,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
  shape: RequestShape = {},
): Promise<BoundedAnswer> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await send(url, limits, shape, signal);
    const socket = response.socket;
    const certificateEndsAt = socket instanceof TLSSocket ? endOfCertificate(socket) : null;
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      response.destroy();
      throw new ProbeFailure("probe.redirected");
    }
    return { status, text: await readText(response, limits.maxBytes), certificateEndsAt };
  } catch (cause) {
    if (signal.aborted) throw new ProbeFailure("probe.timeout", { cause });
    throw failureOf(cause);
  }
}

/** The same as JSON. Throws `probe.bad-status` unless it is a 2xx, `probe.malformed` for nonsense. */
export async function readJson(
  url: URL,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<unknown> {
  const { status, text } = await readBounded(url, limits, { accept: "application/json" });
  if (status < 200 || status >= 300) throw new ProbeFailure("probe.bad-status");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProbeFailure("probe.malformed", { cause });
  }
}

function send(
  url: URL,
  limits: ReadLimits,
  shape: RequestShape,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // An address needs no name to be looked up, so nobody else would judge it.
  if (isIP(host) !== 0 && !limits.networks.allows(host)) {
    return Promise.reject(new ProbeFailure("probe.not-allowed"));
  }
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: shape.method ?? "GET",
        agent: false,
        headers: {
          accept: shape.accept ?? "*/*",
          ...shape.headers,
          ...(shape.body === undefined ? {} : { "content-type": "application/json" }),
        },
        lookup: guardedLookup(limits.networks),
        signal,
      },
      resolve,
    );
    outgoing.once("error", reject);
    outgoing.end(shape.body);
  });
}

async function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      response.destroy();
      throw new ProbeFailure("probe.too-large");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function endOfCertificate(socket: TLSSocket): Date | null {
  const end = new Date(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end.getTime()) ? null : end;
}

/** A failure of ours may be wrapped by the connection that it ended. */
function failureOf(cause: unknown): ProbeFailure {
  return cause instanceof ProbeFailure ? cause : new ProbeFailure("probe.unreachable", { cause });
}
