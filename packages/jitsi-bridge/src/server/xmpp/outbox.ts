/**
 * Counters and unacknowledged stanzas of one session (XEP-0198 4, 5).
 *
 * Counting starts with `enable()` on both sides and wraps at 2^32.
 */
const WRAP = 2 ** 32;
/** Ask for an acknowledgement after so many stanzas. */
const REQUEST_EVERY = 10;

/** Why an acknowledgement cannot be taken. */
export type AckResult = "ok" | "impossible";

/** Keeps what was sent until the client has it. */
export class Outbox {
  #enabled = false;
  #inbound = 0;
  #acked = 0;
  #sinceRequest = 0;
  #chars = 0;
  readonly #unacked: string[] = [];

  /** Starts counting; stanzas sent before are not covered. */
  enable(): void {
    this.#enabled = true;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  /** Stanzas received since `enable`: the `h` this side reports. */
  get handled(): number {
    return this.#inbound;
  }

  get unackedStanzas(): number {
    return this.#unacked.length;
  }

  get unackedChars(): number {
    return this.#chars;
  }

  /** Counts a stanza from the client. */
  received(): void {
    if (this.#enabled) this.#inbound = (this.#inbound + 1) % WRAP;
  }

  /** Keeps a stanza that is being sent. True when it is time to ask for an acknowledgement. */
  sent(text: string): boolean {
    if (!this.#enabled) return false;
    this.#unacked.push(text);
    this.#chars += text.length;
    this.#sinceRequest += 1;
    if (this.#sinceRequest < REQUEST_EVERY) return false;
    this.#sinceRequest = 0;
    return true;
  }

  /** Forgets what the client has. `impossible`: it claims more than was sent, or takes some back. */
  acknowledge(handled: number): AckResult {
    const count = (handled - this.#acked + WRAP) % WRAP;
    if (count > this.#unacked.length) return "impossible";
    for (const text of this.#unacked.splice(0, count)) this.#chars -= text.length;
    this.#acked = handled;
    return "ok";
  }

  /** What has to be sent again after resumption, oldest first. */
  pending(): readonly string[] {
    return [...this.#unacked];
  }
}
