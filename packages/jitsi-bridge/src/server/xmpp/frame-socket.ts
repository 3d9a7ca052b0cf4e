/** What a stream needs of a WebSocket; tests hand in an array. */
export interface FrameSocket {
  /** Sends one text frame. Never throws. */
  send(text: string): void;
  /** Closing handshake. Idempotent. */
  close(): void;
  /** Cuts the connection at once. Idempotent. */
  destroy(): void;
  /** Bytes accepted by `send` that are still on this machine. */
  readonly bufferedBytes: number;
}
