/** WebDriver BiDi (W3C), as little of it as a meeting needs: commands and their answers. */
import { WebSocket } from "ws";

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly type: string;
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** One session with one browser; whoever opens it closes it. */
export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Answer));
    socket.on("close", () => this.#giveUp());
  }

  /** Opens a session; rejects when the browser does not answer. */
  static async open(url: string): Promise<BidiConnection> {
    const socket = new WebSocket(`${url}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const connection = new BidiConnection(socket);
    await connection.send("session.new", { capabilities: {} });
    return connection;
  }

  /** Rejects with what the browser says is wrong. */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #hear(answer: Answer): void {
    const waiting = answer.id === undefined ? undefined : this.#waiting.get(answer.id);
    if (waiting === undefined || answer.id === undefined) return;
    this.#waiting.delete(answer.id);
    if (answer.type === "error") {
      waiting.reject(new Error(`${answer.error ?? "error"}: ${answer.message ?? ""}`));
    } else waiting.resolve(answer.result);
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("the browser is gone"));
    this.#waiting.clear();
  }
}
