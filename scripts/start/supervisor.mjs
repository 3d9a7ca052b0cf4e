import { Child } from "./child.mjs";
import { StartError } from "./start-error.mjs";
import { askHttp, waitHealthy } from "./wait-healthy.mjs";

const START_TIMEOUT_MS = 120_000;

/** A part that knows better than "it ended" says it in one German sentence behind this. */
const FAULT = "fault: ";

/**
 * @typedef {object} PartSpec
 * @property {import("./contract.ts").ProcessName} name
 * @property {string} label in German, as it stands in sentences
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {{ url: string } | { line: string }} ready an address that answers well, or a line it writes
 * @property {number} maxRestarts how often it is started again after it ended by itself
 */

/**
 * @typedef {object} SupervisorOptions
 * @property {(name: import("./contract.ts").ProcessName, line: string) => void} onOutput
 * @property {(line: string) => void} onProgress
 * @property {(reason: string) => void} onLost called once, when a part ended for good
 * @property {(name: string) => string} logFileOf
 * @property {AbortSignal} [signal]
 */

/**
 * Keeps the product's processes alive: starts each, starts it again when it ends by itself, and
 * stops all in the reverse order.
 */
export class Supervisor {
  /** @param {SupervisorOptions} options */
  constructor(options) {
    this.options = options;
    /** @type {Map<import("./contract.ts").ProcessName, Child>} */
    this.children = new Map();
    this.isStopping = false;
  }

  /**
   * Starts a part and resolves when it is healthy.
   *
   * @param {PartSpec} spec
   * @throws {StartError} `not-healthy`, `aborted`
   */
  async start(spec) {
    if (this.isStopping) throw new StartError("aborted", "Abgebrochen.");
    let ended = /** @type {string | undefined} */ (undefined);
    let isUp = false;
    let sawLine = false;
    let fault = /** @type {string | undefined} */ (undefined);
    const { ready } = spec;
    const child = new Child({
      ...spec,
      onLine: (line) => {
        if ("line" in ready && line === ready.line) sawLine = true;
        if (line.startsWith(FAULT)) fault = line.slice(FAULT.length);
        this.options.onOutput(spec.name, line);
      },
      onExit: (how) => {
        ended = how;
        if (isUp && !this.isStopping) void this.#replace(spec, child, how);
      },
    });
    this.children.set(spec.name, child);
    await waitHealthy({
      ask: async () => {
        if ("url" in ready) return askHttp(ready.url);
        return sawLine ? undefined : "keine Meldung";
      },
      name: spec.label,
      timeoutMs: START_TIMEOUT_MS,
      hasEnded: () => ended,
      fault: () => fault,
      logFile: this.options.logFileOf(spec.name),
      signal: this.options.signal,
    });
    isUp = true;
    // It may have ended between its last answer and now.
    if (ended !== undefined && !this.isStopping) void this.#replace(spec, child, ended);
  }

  /** Process ids by name. */
  pids() {
    return Object.fromEntries([...this.children].map(([name, child]) => [name, child.pid]));
  }

  /** Stops all, the last started first; idempotent. */
  async stop() {
    this.isStopping = true;
    for (const child of [...this.children.values()].reverse()) await child.stop();
  }

  /**
   * @param {PartSpec} spec
   * @param {Child} child
   * @param {string} how
   */
  async #replace(spec, child, how) {
    // Whatever it left behind would hold its ports.
    await child.stop();
    if (this.isStopping) return;
    if (spec.maxRestarts === 0) {
      return this.#giveUp(`${spec.label} hat sich unerwartet beendet (${how})`, spec);
    }
    this.options.onProgress(
      `${spec.label} hat sich unerwartet beendet (${how}) und wird neu gestartet …`,
    );
    try {
      await this.start({ ...spec, maxRestarts: spec.maxRestarts - 1 });
      this.options.onProgress(`${spec.label} läuft wieder.`);
    } catch (error) {
      if (this.isStopping) return;
      this.#giveUp(`${spec.label} ließ sich nicht wieder starten`, spec);
    }
  }

  /**
   * @param {string} reason
   * @param {PartSpec} spec
   */
  #giveUp(reason, spec) {
    this.options.onLost(
      `${reason}; deshalb wird alles beendet. Der Grund steht am Ende von ${this.options.logFileOf(spec.name)}, ` +
        "danach bitte neu starten.",
    );
  }
}
