/** One live WebSocket of a bridge channel with everything that keeps it harmless. */
import type { WebSocket } from "ws";
import { BridgeMessageError, parseBridgeMessage } from "../../protocol/parse-bridge-message";
import type { ClientBridgeMessage } from "../../protocol/colibri";
import type { ChannelBudget } from "./channel-budget";

/** Unreadable messages forgiven before hanging up. */
const MAX_MALFORMED = 20;
/** A reader further behind than this is cut: it would cost memory and is lost anyway. */
const MAX_BACKLOG_BYTES = 1_048_576;
const PING_MS = 20_000;

/** Close codes of RFC 6455 7.4.1. */
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;

/** What the endpoint's channel wants to hear. */
export interface ChannelSocketListener {
  message(message: ClientBridgeMessage): void;
  closed(): void;
}

/** Owned by its endpoint's channel; closes itself when the client misbehaves. */
export class ChannelSocket {
  readonly #socket: WebSocket;
  readonly #budget: ChannelBudget;
  readonly #listener: ChannelSocketListener;
  readonly #heartbeat: NodeJS.Timeout;
  #alive = true;
  #malformed = 0;
  #closed = false;

  constructor(socket: WebSocket, budget: ChannelBudget, listener: ChannelSocketListener) {
    this.#socket = socket;
    this.#budget = budget;
    this.#listener = listener;
    this.#heartbeat = setInterval(() => this.#beat(), PING_MS);
    socket.on("message", (data, isBinary) => {
      if (isBinary || !Buffer.isBuffer(data)) this.close(UNSUPPORTED_DATA);
      else this.#receive(data);
    });
    socket.on("pong", () => (this.#alive = true));
    // The close that follows says it all.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#ended());
  }

  /** Sends one text frame; hangs up on a reader that has fallen too far behind. */
  send(frame: string): void {
    if (this.#closed || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_BACKLOG_BYTES) this.#socket.terminate();
    else this.#socket.send(frame, () => undefined);
  }

  /** Idempotent. */
  close(code: number): void {
    if (this.#closed) return;
    this.#socket.close(code);
    this.#ended();
  }

  #receive(frame: Buffer): void {
    if (this.#closed) return;
    this.#alive = true;
    if (!this.#budget.take(frame.byteLength)) return this.close(POLICY_VIOLATION);
    try {
      this.#listener.message(parseBridgeMessage(frame.toString("utf8")));
    } catch (error) {
      if (!(error instanceof BridgeMessageError)) throw error;
      this.#malformed += 1;
      if (this.#malformed > MAX_MALFORMED) this.close(POLICY_VIOLATION);
    }
  }

  #beat(): void {
    if (!this.#alive) return this.#socket.terminate();
    this.#alive = false;
    this.#socket.ping();
  }

  #ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#heartbeat);
    this.#listener.closed();
  }
}
