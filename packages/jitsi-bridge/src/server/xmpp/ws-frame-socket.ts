/** A `ws` WebSocket as a FrameSocket. */
import type { WebSocket } from "ws";
import type { FrameSocket } from "./frame-socket";

/** How long a peer may take over the closing handshake. */
const CLOSE_TIMEOUT_MS = 3_000;

/** Adapts an open socket. */
export class WsFrameSocket implements FrameSocket {
  readonly #ws: WebSocket;
  #closeTimer: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.once("close", () => clearTimeout(this.#closeTimer));
  }

  send(text: string): void {
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(text, ignoreFailure);
  }

  close(): void {
    if (this.#ws.readyState === this.#ws.CLOSED || this.#closeTimer !== undefined) return;
    this.#closeTimer = setTimeout(() => this.destroy(), CLOSE_TIMEOUT_MS);
    this.#ws.close(1000);
  }

  destroy(): void {
    this.#ws.terminate();
  }

  get bufferedBytes(): number {
    return this.#ws.bufferedAmount;
  }
}

/** A failed write is followed by the socket's close event, where it is handled. */
function ignoreFailure(): void {
  // Nothing to do here.
}
