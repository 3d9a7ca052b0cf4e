import { type Bytes, toHex } from "./bytes";
import { type EpochSecret, keyIdOf, senderKey } from "./key-schedule";

interface Held {
  readonly epoch: EpochSecret;
  readonly keyId: Bytes;
  readonly senders: Map<string, Promise<CryptoKey>>;
}

/** The secrets a participant may read with at the moment, and the one it writes with. */
export class KeyRing {
  #held = new Map<string, Held>();
  #current: Held | null = null;

  /** From now on readable; written with it only after `use`. Told twice, it changes nothing. */
  async add(epoch: EpochSecret): Promise<void> {
    const keyId = await keyIdOf(epoch);
    const name = toHex(keyId);
    if (!this.#held.has(name)) this.#held.set(name, { epoch, keyId, senders: new Map() });
  }

  /** Writes with this secret from now on; it must have been added. */
  async use(epoch: EpochSecret): Promise<void> {
    this.#current = this.#held.get(toHex(await keyIdOf(epoch))) ?? this.#current;
  }

  /** Forgets every secret but this one: whoever has only an old one is not read any more. */
  async forgetOthers(epoch: EpochSecret): Promise<void> {
    const name = toHex(await keyIdOf(epoch));
    const kept = this.#held.get(name);
    if (kept) this.#held = new Map([[name, kept]]);
  }

  /** The id of the secret in use and the key of this sender's frames; null without any secret. */
  async writing(sender: Bytes): Promise<{ readonly keyId: Bytes; readonly key: CryptoKey } | null> {
    const current = this.#current;
    return current ? { keyId: current.keyId, key: await keyFor(current, sender) } : null;
  }

  /** The key for a received frame; null where the secret is not ours. */
  async reading(keyId: Bytes, sender: Bytes): Promise<CryptoKey | null> {
    const held = this.#held.get(toHex(keyId));
    return held ? keyFor(held, sender) : null;
  }
}

/** Senders are claimed in frames that may be forged: what they make us remember has to be bounded. */
const MOST_SENDERS = 200;

function keyFor({ epoch, senders }: Held, sender: Bytes): Promise<CryptoKey> {
  const name = toHex(sender);
  const known = senders.get(name);
  if (known) return known;
  if (senders.size >= MOST_SENDERS) senders.clear();
  const made = senderKey(epoch, sender);
  senders.set(name, made);
  return made;
}
