import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { findProcess, isAlive, killLeftovers, withDescendants } from "./process-tree.mjs";

const LEASH = pathToFileURL(path.join(import.meta.dirname, "leash.mjs")).href;

/** How long a process may take to end by itself, and how often to look. */
const GRACE_MS = 10_000;
const LINGER_MS = 1_000;
const POLL_MS = 25;

/**
 * @typedef {object} ChildSpec
 * @property {import("./contract.ts").ProcessName} name
 * @property {readonly string[]} args Node's arguments: loader flags and the file
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {(line: string) => void} onLine
 * @property {(how: string) => void} onExit called once, also after `stop()`
 * @property {number} [graceMs] how long it may take to end when asked; then it is killed
 */

/**
 * One Node process of the product, from its start to the last trace of it. Whoever creates it stops
 * it; should the creator die first, the leash ends it.
 */
export class Child {
  /** @param {ChildSpec} spec */
  constructor({ name, args, cwd, env, onLine, onExit, graceMs = GRACE_MS }) {
    this.name = name;
    this.graceMs = graceMs;
    this.ended = false;
    /** @type {Promise<void> | undefined} */
    this.stopping = undefined;
    this.process = spawn(process.execPath, ["--import", LEASH, ...args], {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.startTime = findProcess(this.pid)?.startTime;
    for (const stream of [this.process.stdout, this.process.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", onLine);
    }
    /** @type {Promise<void>} */
    this.exited = new Promise((resolve) => {
      /** @param {string} how */
      const end = (how) => {
        if (this.ended) return;
        this.ended = true;
        onExit(how);
        resolve();
      };
      this.process.once("error", (error) => end(error.message));
      this.process.once("exit", (code, signal) => end(signal ?? `Code ${code}`));
    });
  }

  /** 0 when it could not even be started. */
  get pid() {
    return this.process.pid ?? 0;
  }

  /**
   * Asks it to end (SIGTERM), waits, kills what is left of it and of what it started.
   *
   * @returns {Promise<void>} resolves when no trace is left; idempotent
   */
  async stop() {
    this.stopping ??= this.#stop();
    return this.stopping;
  }

  /** The process and what it started, as the system's table shows it now. */
  family() {
    // Without a start time it was gone before anybody could look.
    return this.startTime === undefined ? [] : withDescendants(this.pid, this.startTime);
  }

  async #stop() {
    const family = this.family();
    if (!this.ended) this.process.kill("SIGTERM");
    const deadline = Date.now() + this.graceMs;
    while (!this.ended && Date.now() < deadline) await after(POLL_MS);
    // Some were started since, and some end a moment after their parent.
    family.push(...this.family());
    await waitUntilGone(family, this.ended ? LINGER_MS : 0);
    killLeftovers(family);
    await waitUntilGone(family, GRACE_MS);
    // Node learns of the end a moment after the system's table.
    while (!this.ended && !family.some(isAlive)) await after(POLL_MS);
  }
}

/**
 * @param {readonly import("./process-tree.mjs").ProcessEntry[]} family
 * @param {number} timeoutMs
 */
async function waitUntilGone(family, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (family.some(isAlive) && Date.now() < deadline) await after(POLL_MS);
}

/**
 * @param {number} ms
 * @returns {Promise<void>}
 */
function after(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
