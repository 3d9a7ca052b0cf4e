/** What one endpoint may say on its bridge channel, however often it reconnects. */
import { TokenBucket } from "../xmpp/token-bucket";

/** Messages a client may send: constraints, statistics and pings to everybody need far fewer. */
const MESSAGES_PER_SECOND = 30;
const MESSAGE_BURST = 200;
/**
 * Most of it may be relayed to everybody at once, so the burst stays well below the backlog beyond
 * which a reader is cut: nobody can cut somebody else.
 */
const BYTES_PER_SECOND = 64 * 1024;
const BYTE_BURST = 256 * 1024;

/** Belongs to an endpoint, not to its socket: a new socket must not bring a new budget. */
export class ChannelBudget {
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;

  /** `nowMs` is monotonic. */
  constructor(nowMs?: () => number) {
    this.#messages = new TokenBucket(MESSAGES_PER_SECOND, MESSAGE_BURST, nowMs);
    this.#bytes = new TokenBucket(BYTES_PER_SECOND, BYTE_BURST, nowMs);
  }

  /** Counts one message; false when it is one too many or too much. */
  take(bytes: number): boolean {
    return this.#messages.take() && this.#bytes.take(bytes);
  }
}
