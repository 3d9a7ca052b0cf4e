/** A UDP path of limited width between a scripted peer and the bridge, for tests of congestion. */
import { createSocket } from "node:dgram";
import type { Socket } from "node:dgram";

/** Packets that would wait longer are dropped, as a home router does. */
const MAX_QUEUE_MS = 300;
const LOOPBACK = "127.0.0.1";

/** Packets towards the peer pass at `downlinkBps`; packets from it pass unhindered. */
export class NarrowPath {
  /** May be changed at any time; `Infinity` = as wide as the machine. */
  downlinkBps = Infinity;
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #timers = new Set<NodeJS.Timeout>();
  #peer: { readonly port: number; readonly address: string } | undefined;
  #freeAtMs = 0;

  private constructor(near: Socket, far: Socket, bridgePort: number) {
    this.#near = near;
    this.#far = far;
    near.on("message", (packet, from) => {
      this.#peer = from;
      far.send(packet, bridgePort, LOOPBACK);
    });
    far.on("message", (packet) => this.#down(packet));
  }

  /** Opens a path to the bridge's UDP port on loopback. */
  static async open(bridgePort: number): Promise<NarrowPath> {
    return new NarrowPath(await bound(), await bound(), bridgePort);
  }

  /** Where the peer must send instead of to the bridge. */
  get port(): number {
    return this.#near.address().port;
  }

  /** Idempotent enough for tests: whoever opened it closes it once. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#near.close();
    this.#far.close();
  }

  #down(packet: Buffer): void {
    const now = performance.now();
    const startMs = Math.max(now, this.#freeAtMs);
    if (startMs - now > MAX_QUEUE_MS) return;
    this.#freeAtMs = startMs + (packet.length * 8_000) / this.downlinkBps;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#peer) this.#near.send(packet, this.#peer.port, this.#peer.address);
    }, this.#freeAtMs - now);
    this.#timers.add(timer);
  }
}

function bound(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.once("error", reject);
    socket.bind(0, LOOPBACK, () => resolve(socket));
  });
}
