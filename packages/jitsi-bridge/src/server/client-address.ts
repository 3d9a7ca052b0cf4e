import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The address a request comes from, for counting connections. A trusted proxy's word counts: the last
 * entry of `X-Forwarded-For` is the one that proxy itself added. IPv6 addresses count by their /64,
 * the smallest net one household gets: whoever has one could else come from any number of addresses.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: ReadonlySet<string>,
): string {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  if (!trustedProxies.has(peer)) return networkOf(peer);
  const forwarded = request.headers["x-forwarded-for"];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
  return networkOf(last !== undefined && isIP(last) !== 0 ? last.replace(/^::ffff:/i, "") : peer);
}

/** First four groups of an IPv6 address; anything else as it is. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
