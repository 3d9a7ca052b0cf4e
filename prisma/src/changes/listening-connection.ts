import { Socket } from "node:net";

import pg from "pg";

import { CHANGE_CHANNELS, fromNotification, type RoomChange } from "./room-change";

/** How a listening connection is kept. */
export interface ListeningOptions {
  /** Told of every lost connection and failed attempt, and what a listener threw. For the log. */
  readonly onError?: (error: unknown) => void;
  /** How long to wait before the first new attempt; doubles up to thirty times that. Default 200. */
  readonly retryMs?: number;
  /** How often the server is asked whether it is still there, and how long it has. Default 20,000. */
  readonly pingMs?: number;
}

/** Who is told. */
export interface ListeningEvents {
  /** Everything from here on is heard; what was before may have been missed. */
  listening(): void;
  changed(change: RoomChange): void;
}

const LONGEST_RETRY_FACTOR = 30;
const LISTEN = CHANGE_CHANNELS.map((channel) => `LISTEN ${channel}`).join("; ");

const FAREWELL_MS = 1_000;

/** A client that can be left even when nobody answers any more. */
class Client extends pg.Client {
  readonly #socket: Socket;

  constructor(config: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.#socket = socket;
  }

  /** Says goodbye, and after a second ends without an answer. */
  async hangUp(): Promise<void> {
    const timer = setTimeout(() => this.#socket.destroy(), FAREWELL_MS);
    await this.end().catch(() => undefined);
    clearTimeout(timer);
  }
}

/**
 * One connection that listens on all channels, and is made anew whenever it is lost.
 *
 * A dead network path says nothing, so the server is asked from time to time.
 */
export class ListeningConnection {
  readonly #url: string;
  readonly #options: ListeningOptions;
  readonly #events: ListeningEvents;
  #state: "idle" | "working" | "closed" = "idle";
  #client: Client | undefined;
  #listening = false;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #attempt: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<{ resolve: () => void; reject: (error: Error) => void }>();

  constructor(url: string, options: ListeningOptions, events: ListeningEvents) {
    this.#url = url;
    this.#options = options;
    this.#events = events;
  }

  /** Begins to listen. Does nothing when it has begun; throws when closed. */
  open(): void {
    if (this.#state === "closed") throw closedError();
    if (this.#state === "working") return;
    this.#state = "working";
    this.#attempt = this.#connect();
  }

  /** Resolves when listening; rejects when closed before. */
  ready(): Promise<void> {
    if (this.#state === "closed") return Promise.reject(closedError());
    if (this.#listening) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.add({ resolve, reject }));
  }

  /** Ends for good, also in the middle of an attempt. Idempotent. */
  async close(): Promise<void> {
    this.#state = "closed";
    this.#listening = false;
    clearTimeout(this.#timer);
    for (const { reject } of this.#waiting) reject(closedError());
    this.#waiting.clear();
    const client = this.#client;
    this.#client = undefined;
    await client?.hangUp();
    await this.#attempt;
  }

  async #connect(): Promise<void> {
    const timeoutMs = this.#pingMs();
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    this.#client = client;
    client.on("notification", ({ channel, payload }) => {
      const change = fromNotification(channel, payload);
      if (change !== null && this.#client === client) this.#events.changed(change);
    });
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client, new Error("the connection ended")));
    // A client that is told to end while it connects leaves its promise pending for ever.
    const ended = new Promise<"ended">((resolve) => client.once("end", () => resolve("ended")));
    try {
      const listening = client.connect().then(() => client.query(LISTEN));
      if ((await Promise.race([listening, ended])) === "ended") return;
    } catch (error) {
      this.#lose(client, error);
      return;
    }
    if (this.#client !== client) return;
    this.#failures = 0;
    this.#listening = true;
    for (const { resolve } of this.#waiting) resolve();
    this.#waiting.clear();
    this.#planPing(client);
    this.#events.listening();
  }

  #planPing(client: Client): void {
    this.#timer = setTimeout(() => {
      client.query("SELECT 1").then(
        () => this.#client === client && this.#planPing(client),
        (error: unknown) => this.#lose(client, error),
      );
    }, this.#pingMs());
  }

  /** Gives the connection up and tries again after a pause; every sign of its end comes here. */
  #lose(client: Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#listening = false;
    clearTimeout(this.#timer);
    void client.hangUp();
    this.#options.onError?.(error);
    const pauseMs = this.#pauseMs();
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#attempt = this.#connect();
    }, pauseMs);
  }

  /** Grows with every failure; half of it by chance, so that not all processes come back at once. */
  #pauseMs(): number {
    const factor = Math.min(2 ** this.#failures, LONGEST_RETRY_FACTOR);
    return (this.#options.retryMs ?? 200) * factor * (0.5 + Math.random() / 2);
  }

  #pingMs(): number {
    return this.#options.pingMs ?? 20_000;
  }
}

function closedError(): Error {
  return new Error("the change feed is closed");
}
