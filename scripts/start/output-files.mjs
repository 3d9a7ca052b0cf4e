import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";

/**
 * One log file per process in a folder; the previous start's file is kept as `<name>.log.1`.
 */
export class OutputFiles {
  /** @param {string} folder created when missing */
  constructor(folder) {
    this.folder = folder;
    /** @type {Map<string, import("node:fs").WriteStream>} */
    this.streams = new Map();
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Where the lines of a process go.
   *
   * @param {string} name
   */
  fileOf(name) {
    return path.join(this.folder, `${name}.log`);
  }

  /**
   * Appends a line.
   *
   * @param {string} name
   * @param {string} line
   */
  write(name, line) {
    let stream = this.streams.get(name);
    if (!stream) {
      const file = this.fileOf(name);
      if (existsSync(file)) renameSync(file, `${file}.1`);
      stream = createWriteStream(file, { mode: 0o600 });
      this.streams.set(name, stream);
    }
    stream.write(`${line}\n`);
  }

  /** Flushes and closes all files; idempotent. */
  async close() {
    const streams = [...this.streams.values()];
    this.streams.clear();
    await Promise.all(streams.map((stream) => new Promise((done) => stream.end(() => done(true)))));
  }
}
