import { spawn } from "node:child_process";
import { killLeftovers, withDescendants } from "./process-tree.mjs";
import { StartError } from "./start-error.mjs";

/**
 * @typedef {object} CommandOptions
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 * @property {AbortSignal} [signal] interrupts the command like Ctrl+C and kills what is left of it
 * @property {(line: string) => void} [onLine] every line of its output
 */

/**
 * @typedef {object} CommandResult
 * @property {number} exitCode
 * @property {string} output both streams, in order
 */

/** How long an interrupted command may take to tidy up. */
const GRACE_MS = 10_000;

/**
 * Runs a program to its end; never rejects because of its exit code.
 *
 * @param {readonly string[]} command program and arguments
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>}
 * @throws {StartError} `aborted` when the signal ended it
 */
export async function runCommand([program = "", ...args], { cwd, env, signal, onLine }) {
  if (signal?.aborted) throw new StartError("aborted", "Abgebrochen.");
  const child = spawn(program, args, {
    cwd,
    env,
    // Its own process group: Ctrl-C in the terminal reaches the starter only, which ends it in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      output += text;
      if (onLine) text.split("\n").filter(Boolean).forEach(onLine);
    });
  }
  const abort = () => interrupt(child.pid);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    const exitCode = await new Promise((resolve) => {
      child.once("error", (error) => {
        output += `${error.message}\n`;
        resolve(127);
      });
      child.once("close", (code) => resolve(code ?? 1));
    });
    if (signal?.aborted) throw new StartError("aborted", "Abgebrochen.");
    return { exitCode, output };
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/** @param {number | undefined} pid undefined when it could not be started */
function interrupt(pid) {
  if (pid === undefined) return;
  const family = withDescendants(pid);
  const startTime = family.find((entry) => entry.pid === pid)?.startTime;
  if (startTime === undefined) return;
  // The group, as the terminal would: npm and shells in between pass nothing on.
  process.kill(-pid, "SIGINT");
  setTimeout(
    () => killLeftovers([...family, ...withDescendants(pid, startTime)]),
    GRACE_MS,
  ).unref();
}
