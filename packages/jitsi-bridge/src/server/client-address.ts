import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The address a request comes from, for counting connections. A trusted proxy's word counts: the last
 * entry of `X-Forwarded-For` is the one that proxy itself added.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: ReadonlySet<string>,
): string {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  if (!trustedProxies.has(peer)) return peer;
  const forwarded = request.headers["x-forwarded-for"];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
  return last !== undefined && isIP(last) !== 0 ? last : peer;
}
