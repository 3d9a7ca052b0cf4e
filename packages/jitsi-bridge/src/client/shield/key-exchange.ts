import { type Bytes, fromBase64Url, joinBytes, toBase64Url, utf8 } from "./bytes";
import { type EpochSecret, proof, wrappingKey } from "./key-schedule";

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const POINT_LENGTH = 65;
const SECRET_LENGTH = 32;
const NONCE_LENGTH = 12;

/** A secret on its way to one person, as it travels. */
export interface WrappedSecret {
  readonly epoch: number;
  readonly nonce: string;
  readonly box: string;
}

/** Reads what somebody sent; null for anything that is none. */
export function readWrappedSecret(value: unknown): WrappedSecret | null {
  if (typeof value !== "object" || value === null) return null;
  const { epoch, nonce, box } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(epoch) || Number(epoch) < 1) return null;
  if (typeof nonce !== "string" || typeof box !== "string") return null;
  return { epoch: Number(epoch), nonce, box };
}

/**
 * Hands a changed secret from one participant to another, past everybody else.
 *
 * Both say hello with a key pair drawn for this one participation, and prove with it that they have
 * the link. What is wrapped needs the agreement of the two pairs and the link: neither a server
 * without the link nor somebody with the link who was thrown out can open it.
 */
export class KeyExchange {
  readonly #link: EpochSecret;
  readonly #self: string;
  readonly #pair: CryptoKeyPair;
  readonly #point: Bytes;
  readonly #others = new Map<string, CryptoKey>();

  private constructor(link: EpochSecret, self: string, pair: CryptoKeyPair, point: Bytes) {
    this.#link = link;
    this.#self = self;
    this.#pair = pair;
    this.#point = point;
  }

  /** A fresh pair for `self`, the own endpoint's id. */
  static async create(link: EpochSecret, self: string): Promise<KeyExchange> {
    const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    return new KeyExchange(link, self, pair, point);
  }

  /** What everybody may read: the public key, and the proof that it belongs to somebody with the link. */
  async hello(): Promise<string> {
    const proved = await proof(this.#link, "hello", [utf8(this.#self), this.#point]);
    return `${toBase64Url(this.#point)}.${toBase64Url(proved)}`;
  }

  /** Believes somebody's hello, or not; false also for one that is none. */
  async meet(id: string, hello: string): Promise<boolean> {
    const [pointText, proofText] = hello.split(".");
    const point = fromBase64Url(pointText, POINT_LENGTH);
    if (point === null) return false;
    const expected = await proof(this.#link, "hello", [utf8(id), point]);
    if (toBase64Url(expected) !== proofText) return false;
    try {
      this.#others.set(id, await crypto.subtle.importKey("raw", point, CURVE, true, []));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets somebody who has gone, so that nothing is wrapped for them any more. */
  forget(id: string): void {
    this.#others.delete(id);
  }

  /** Everybody who proved to have the link. */
  get met(): readonly string[] {
    return [...this.#others.keys()];
  }

  /** The secret for one person; null where they never proved to have the link. */
  async wrap(secret: EpochSecret, to: string): Promise<WrappedSecret | null> {
    const key = await this.#keyWith(to, `${this.#self} ${to} ${secret.epoch}`);
    if (key === null) return null;
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
    const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, secret.secret);
    return { epoch: secret.epoch, nonce: toBase64Url(iv), box: toBase64Url(new Uint8Array(box)) };
  }

  /** What somebody wrapped for us; null where it is not theirs, not for us or not whole. */
  async unwrap({ epoch, nonce, box }: WrappedSecret, from: string): Promise<EpochSecret | null> {
    const key = await this.#keyWith(from, `${from} ${this.#self} ${epoch}`);
    const iv = fromBase64Url(nonce, NONCE_LENGTH);
    const sealed = fromBase64Url(box);
    if (key === null || iv === null || sealed === null) return null;
    try {
      const secret = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
      return secret.byteLength === SECRET_LENGTH ? { epoch, secret: new Uint8Array(secret) } : null;
    } catch {
      return null;
    }
  }

  /** What a host shows to say that encryption is off for everybody; bound to this participation. */
  async openWord(): Promise<string> {
    return toBase64Url(await proof(this.#link, "open", [utf8(this.#self), this.#point]));
  }

  /** Whether somebody we met says so. A server, which has no link, cannot. */
  async isOpenWord(from: string, word: string): Promise<boolean> {
    const other = this.#others.get(from);
    if (!other) return false;
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", other));
    const expected = await proof(this.#link, "open", [utf8(from), point]);
    return toBase64Url(expected) === word;
  }

  async #keyWith(id: string, label: string): Promise<CryptoKey | null> {
    const other = this.#others.get(id);
    if (!other) return null;
    const given = { name: "ECDH", public: other };
    const agreed = await crypto.subtle.deriveBits(given, this.#pair.privateKey, 256);
    return wrappingKey(joinBytes(new Uint8Array(agreed)), this.#link, label);
  }
}
