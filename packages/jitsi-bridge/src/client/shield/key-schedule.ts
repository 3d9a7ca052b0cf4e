import { type Bytes, joinBytes, utf8 } from "./bytes";

/**
 * The key schedule, pure over WebCrypto (docs/encryption.md). Every step is HKDF with SHA-256
 * (RFC 5869) under a label of its own, so that no derived value says anything about another.
 */
const LABEL = "stadtstube e2ee 1";

/** What all participants share for a while: who has it can read and write every frame of that time. */
export interface EpochSecret {
  /** Grows by one with every change; the link's own is 0. */
  readonly epoch: number;
  readonly secret: Bytes;
}

const SECRET_LENGTH = 32;

async function derive(
  secret: Bytes,
  step: { readonly salt: Bytes; readonly label: string; readonly length: number },
): Promise<Bytes> {
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = utf8(`${LABEL} ${step.label}`);
  const given = { name: "HKDF", hash: "SHA-256", salt: step.salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(given, material, step.length * 8));
}

/** The secret everybody with the link has; bound to the room, so that a reused key helps nowhere else. */
export async function linkSecret(linkKey: Bytes, room: string): Promise<EpochSecret> {
  const step = { salt: utf8(room), label: "link", length: SECRET_LENGTH };
  return { epoch: 0, secret: await derive(linkKey, step) };
}

/** A secret that has nothing to do with the one before. */
export function nextSecret(before: EpochSecret): EpochSecret {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
  return { epoch: before.epoch + 1, secret };
}

/** How long a secret's name is in every frame. */
export const KEY_ID_LENGTH = 4;

/** Names a secret without giving it away, so that a receiver knows a foreign key at sight. */
export function keyIdOf({ epoch, secret }: EpochSecret): Promise<Bytes> {
  return derive(secret, { salt: utf8(String(epoch)), label: "key id", length: KEY_ID_LENGTH });
}

/** How long a sender's tag is in every frame. */
export const SENDER_LENGTH = 4;

/** An endpoint's eight hex digits as bytes; a foreign id's digest, cut. */
export async function senderTag(endpointId: string): Promise<Bytes> {
  if (/^[0-9a-f]{8}$/.test(endpointId)) {
    return Uint8Array.from(endpointId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  const digest = await crypto.subtle.digest("SHA-256", utf8(endpointId));
  return new Uint8Array(digest).slice(0, SENDER_LENGTH);
}

/** The key of one sender's frames, for AES-GCM; nobody else's frame can be opened with it. */
export async function senderKey({ secret }: EpochSecret, sender: Bytes): Promise<CryptoKey> {
  const raw = await derive(secret, { salt: sender, label: "frames", length: 16 });
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Proves knowledge of a secret: HMAC over the parts, for one purpose. */
export async function proof(
  { secret }: EpochSecret,
  purpose: "hello" | "open",
  parts: readonly Bytes[],
): Promise<Bytes> {
  const raw = await derive(secret, { salt: utf8(purpose), label: "proof", length: SECRET_LENGTH });
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", raw, algorithm, false, ["sign"]);
  const framed = parts.flatMap((part) => [utf8(`${part.length} `), part]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, joinBytes(...framed)));
}

/** The key for one wrapped secret between two people who share `agreed` and the link. */
export async function wrappingKey(
  agreed: Bytes,
  link: EpochSecret,
  label: string,
): Promise<CryptoKey> {
  const raw = await derive(agreed, { salt: link.secret, label: `wrap ${label}`, length: 16 });
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}
