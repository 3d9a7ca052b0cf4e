/**
 * Addresses (RFC 7622), bounded and normalised to lower case except for the resource.
 *
 * Stringprep is replaced by a narrow alphabet: node and domain are ASCII letters, digits and a few
 * signs, which covers every address this server hands out; anything else is refused, never mapped.
 */
import type { BareJid, FullJid } from "./ids";

/** Longest accepted node, domain or resource in characters; RFC 7622 allows 1023 bytes. */
const MAX_PART_CHARS = 255;

const NODE = /^[a-z0-9!#$%*+.=?^_`{|}~-]+$/;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** An address taken apart. */
export interface Jid {
  readonly node?: string;
  readonly domain: string;
  readonly resource?: string;
}

/** Takes an address apart, or returns undefined when it is malformed or too long. Never throws. */
export function parseJid(text: string): Jid | undefined {
  if (text.length > 3 * MAX_PART_CHARS + 2) return undefined;
  const slash = text.indexOf("/");
  const resource = slash < 0 ? undefined : text.slice(slash + 1);
  const bare = (slash < 0 ? text : text.slice(0, slash)).toLowerCase();
  const at = bare.indexOf("@");
  const node = at < 0 ? undefined : bare.slice(0, at);
  const domain = bare.slice(at + 1);
  if (domain.length > MAX_PART_CHARS || !DOMAIN.test(domain)) return undefined;
  if (node !== undefined && (node.length > MAX_PART_CHARS || !NODE.test(node))) return undefined;
  if (resource !== undefined && !isResource(resource)) return undefined;
  return {
    domain,
    ...(node === undefined ? {} : { node }),
    ...(resource === undefined ? {} : { resource }),
  };
}

/** Non-empty, bounded and free of control characters. */
function isResource(resource: string): boolean {
  if (resource.length === 0 || resource.length > MAX_PART_CHARS) return false;
  return !/\p{Cc}/u.test(resource);
}

/** `node@domain` of an address, without its resource. */
export function bareJid(jid: Jid): BareJid {
  return (jid.node === undefined ? jid.domain : `${jid.node}@${jid.domain}`) as BareJid;
}

/** `bare/resource`. The caller vouches for both parts. */
export function fullJid(bare: BareJid, resource: string): FullJid {
  return `${bare}/${resource}` as FullJid;
}

/** The address as text; the inverse of `parseJid` for normalised input. */
export function formatJid(jid: Jid): BareJid | FullJid {
  const bare = bareJid(jid);
  return jid.resource === undefined ? bare : fullJid(bare, jid.resource);
}

/** The bare part of an address that is known to be well-formed. */
export function bareOf(jid: FullJid | BareJid): BareJid {
  const slash = jid.indexOf("/");
  return (slash < 0 ? jid : jid.slice(0, slash)) as BareJid;
}

/** The resource of a full address that is known to be well-formed. */
export function resourceOf(jid: FullJid): string {
  return jid.slice(jid.indexOf("/") + 1);
}
