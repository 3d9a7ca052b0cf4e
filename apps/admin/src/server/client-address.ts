/** What a visitor is counted by when no address is known. */
export const UNKNOWN_ADDRESS = "unknown";

/**
 * The address that the outermost trusted proxy saw, from `X-Forwarded-For`.
 *
 * Every proxy appends the address it was called from, so with n trusted proxies the n-th entry from
 * the right is true and everything left of it may be invented by the client. Without a proxy Next
 * itself fills in the socket's address, provided nobody claimed one; `forgetClaimedAddresses` sees
 * to that. IPv6 addresses count by their /64, the smallest net that
 * one household gets. Used for rate limits only; the domain hashes it before it is stored.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const index = Math.max(0, entries.length - Math.max(1, trustedProxies));
  const address = (entries[index] ?? "").slice(0, 64).toLowerCase();
  if (address === "") return UNKNOWN_ADDRESS;
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  return address.includes(":") ? networkOf(address) : address;
}

/** First four groups of an IPv6 address, with `::` written out. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
