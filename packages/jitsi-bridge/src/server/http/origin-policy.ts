/** What the `Origin` of a request means: a portal of ours, no browser at all, or somebody else's page. */
export type OriginVerdict = "allowed" | "absent" | "foreign";

/**
 * Judges an `Origin` header (RFC 6454) against the configured portals; fails closed.
 *
 * `null` (sandboxed frames, files) is foreign. Compared literally: a browser always sends scheme and
 * host in lower case and leaves the default port out, and so must the configuration.
 */
export function judgeOrigin(
  origin: string | undefined,
  allowed: ReadonlySet<string>,
): OriginVerdict {
  if (origin === undefined) return "absent";
  return allowed.has(origin) ? "allowed" : "foreign";
}

/** Brings a configured origin into the form browsers send; undefined when it is not an http(s) origin. */
export function normalizeOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
