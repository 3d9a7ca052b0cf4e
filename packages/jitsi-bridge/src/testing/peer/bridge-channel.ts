/** A client's end of the bridge channel (colibri-ws): JSON text frames (protocol section 9). */
import { WebSocket } from "ws";

/** One frame as it came. */
export type BridgeMessage = Readonly<Record<string, unknown>> & { readonly colibriClass: string };

/** In the order of WebSocket's `readyState`. */
const STATES = ["connecting", "open", "closing", "closed"] as const;

/** How far the connection is. */
export type BridgeChannelState = (typeof STATES)[number];

/** Whoever opens it closes it. */
export class BridgeChannel {
  readonly #socket: WebSocket;
  readonly #messages: BridgeMessage[] = [];
  readonly #listeners = new Set<(message: BridgeMessage) => void>();
  #closeCode: number | undefined;

  private constructor(url: string, origin: string | undefined) {
    this.#socket = new WebSocket(url, origin === undefined ? {} : { origin });
    // The close that follows says it all.
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", (code) => (this.#closeCode = code));
    this.#socket.on("message", (data: Buffer) => this.#receive(data.toString("utf8")));
  }

  /** Starts connecting; look at `state` for the outcome. */
  static open(url: string, origin?: string): BridgeChannel {
    return new BridgeChannel(url, origin);
  }

  /** `closing` until the other end's close is complete: only then is there a code. */
  get state(): BridgeChannelState {
    return STATES[this.#socket.readyState];
  }

  /** WebSocket close code once closed; 1006 also when the server never let us in. */
  get closeCode(): number | undefined {
    return this.#closeCode;
  }

  /** Everything received, oldest first. */
  get messages(): readonly BridgeMessage[] {
    return this.#messages;
  }

  /** The newest message of a class. */
  last(colibriClass: string): BridgeMessage | undefined {
    return this.#messages.findLast((message) => message.colibriClass === colibriClass);
  }

  onMessage(listener: (message: BridgeMessage) => void): void {
    this.#listeners.add(listener);
  }

  send(message: BridgeMessage): void {
    this.sendText(JSON.stringify(message));
  }

  /** Sends a frame as it is. Does nothing unless open. */
  sendText(frame: string): void {
    if (this.state === "open") this.#socket.send(frame);
  }

  /** Idempotent. */
  close(): void {
    if (this.state === "connecting") this.#socket.terminate();
    else this.#socket.close(1000);
  }

  #receive(frame: string): void {
    const message = JSON.parse(frame) as BridgeMessage;
    this.#messages.push(message);
    for (const listener of this.#listeners) listener(message);
  }
}
