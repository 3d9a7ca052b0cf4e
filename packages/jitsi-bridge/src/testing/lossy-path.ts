/** A UDP path between scripted peers and the bridge that can be narrow, long, leaky or cut. */
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";

/** Packets that would wait longer are dropped, as a home router does. */
const MAX_QUEUE_MS = 300;
const LOOPBACK = "127.0.0.1";

/** What one direction of the path does to packets; may be changed at any time. */
export interface PathQuality {
  /** `Infinity` = as wide as the machine. */
  bitsPerSecond: number;
  /** One way, ms. */
  delayMs: number;
  /** Share of packets that vanish, 0..1. */
  lossFraction: number;
}

/** Packets a direction has let through and lost, queue overflow included. */
export interface PathCount {
  passed: number;
  lost: number;
  /** RTP that was let through, repeated packets and padding included, without SRTP's tag. */
  rtpBytes: number;
  /** What the packets let through have really waited here, ms in all: timers of a busy machine are late. */
  waitedMs: number;
}

/** One peer's way to the bridge and back; whoever opens it closes it. */
export class LossyPath {
  /** Towards the peer. */
  readonly down: PathQuality & PathCount = fresh();
  /** Towards the bridge. */
  readonly up: PathQuality & PathCount = fresh();
  /** Nothing passes in either direction. */
  cut = false;
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #random: () => number;
  readonly #freeAtMs = { up: 0, down: 0 };
  #peer: RemoteInfo | undefined;

  private constructor(near: Socket, far: Socket, bridgePort: number, seed: number) {
    this.#near = near;
    this.#far = far;
    this.#random = generator(seed);
    near.on("message", (packet, from) => {
      this.#peer = from;
      this.#pass("up", packet, () => far.send(packet, bridgePort, LOOPBACK));
    });
    far.on("message", (packet) =>
      this.#pass("down", packet, () => {
        if (this.#peer) near.send(packet, this.#peer.port, this.#peer.address);
      }),
    );
  }

  /** Opens a path to the bridge's UDP port on loopback. The same seed loses the same packets. */
  static async open(bridgePort: number, seed = 1): Promise<LossyPath> {
    return new LossyPath(await bound(), await bound(), bridgePort, seed);
  }

  /** Where the peer must send instead of to the bridge. */
  get port(): number {
    return this.#near.address().port;
  }

  /** Once. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#near.close();
    this.#far.close();
  }

  #pass(direction: "up" | "down", packet: Buffer, forward: () => void): void {
    const way = this[direction];
    const now = performance.now();
    const startMs = Math.max(now, this.#freeAtMs[direction]);
    const overflows = startMs - now > MAX_QUEUE_MS;
    if (this.cut || overflows || this.#random() < way.lossFraction) {
      way.lost += 1;
      return;
    }
    way.passed += 1;
    way.rtpBytes += rtpLength(packet);
    this.#freeAtMs[direction] = startMs + (packet.length * 8_000) / way.bitsPerSecond;
    const waitMs = this.#freeAtMs[direction] - now + way.delayMs;
    if (waitMs < 1) return forward();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      way.waitedMs += performance.now() - now;
      if (!this.cut) forward();
    }, waitMs);
    this.#timers.add(timer);
  }
}

function fresh(): PathQuality & PathCount {
  return {
    bitsPerSecond: Infinity,
    delayMs: 0,
    lossFraction: 0,
    passed: 0,
    lost: 0,
    rtpBytes: 0,
    waitedMs: 0,
  };
}

/** RFC 3711's default tag of 80 bits, which browsers and our peers negotiate. */
const TAG_BYTES = 10;

/** 0 for STUN, DTLS (RFC 7983 section 7) and RTCP (RFC 5761 section 4). */
function rtpLength(packet: Buffer): number {
  const [first = 0, second = 0] = packet;
  const isRtp = first >= 128 && first <= 191 && (second < 192 || second > 223);
  return isRtp ? packet.length - TAG_BYTES : 0;
}

/** Numbers in [0, 1) that repeat with the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function bound(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.once("error", reject);
    socket.bind(0, LOOPBACK, () => resolve(socket));
  });
}
