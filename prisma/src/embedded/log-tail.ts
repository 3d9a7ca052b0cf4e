import type { Readable } from "node:stream";

const MAX_LINES = 40;
const MAX_LINE = 2_000;

/** The last lines of an output, for the message when something fails. */
export class LogTail {
  readonly #lines: string[] = [];
  #unfinished = "";

  /** Oldest first. */
  get lines(): readonly string[] {
    return this.#unfinished === "" ? [...this.#lines] : [...this.#lines, this.#unfinished];
  }

  /** Reads the stream to its end; `onLine` gets every complete line. */
  follow(stream: Readable, onLine: (line: string) => void = () => undefined): void {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      const parts = (this.#unfinished + chunk).split("\n");
      this.#unfinished = (parts.pop() ?? "").slice(-MAX_LINE);
      for (const part of parts) {
        const line = part.slice(0, MAX_LINE);
        this.#lines.push(line);
        if (this.#lines.length > MAX_LINES) this.#lines.shift();
        onLine(line);
      }
    });
  }
}
