import type { Socket } from "node:net";
import type { Server } from "node:http";

/** Beyond the limit while the guard makes room; Node itself drops what is over this. */
const SLACK = 64;

/** What is open now, for tests and figures. */
export interface GuardFigures {
  readonly open: number;
  /** Connections that have not asked for anything yet. */
  readonly silent: number;
  /** Silent ones that had to go since the start. */
  readonly pushedOut: number;
}

/**
 * Keeps a full server reachable: a connection that asks for nothing gives way to the next one that
 * arrives, the oldest first, so that thousands of silent connections cannot keep anybody out. Only when
 * everybody inside is busy is the newcomer turned away.
 */
export class ConnectionGuard {
  readonly #max: number;
  readonly #open = new Set<Socket>();
  /** In the order of their arrival. */
  readonly #silent = new Set<Socket>();
  #pushedOut = 0;

  /** Watches the server from now on. */
  constructor(server: Server, max: number) {
    this.#max = max;
    server.maxConnections = max + SLACK;
    server.on("connection", (socket) => this.#arrive(socket));
    server.on("request", (request) => this.#silent.delete(request.socket));
    server.on("upgrade", (request) => this.#silent.delete(request.socket));
  }

  figures(): GuardFigures {
    return { open: this.#open.size, silent: this.#silent.size, pushedOut: this.#pushedOut };
  }

  /** Drops everybody, upgraded connections included. */
  dropAll(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #arrive(socket: Socket): void {
    if (this.#open.size >= this.#max && !this.#makeRoom()) {
      socket.destroy();
      return;
    }
    this.#open.add(socket);
    this.#silent.add(socket);
    socket.once("close", () => this.#forget(socket));
  }

  #makeRoom(): boolean {
    const [oldest] = this.#silent;
    if (!oldest) return false;
    this.#pushedOut += 1;
    this.#forget(oldest);
    oldest.destroy();
    return true;
  }

  #forget(socket: Socket): void {
    this.#open.delete(socket);
    this.#silent.delete(socket);
  }
}
