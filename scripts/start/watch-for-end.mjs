import { launchedByNpm } from "./env.mjs";
import { findProcess, isAlive, readCommand } from "./process-tree.mjs";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const POLL_MS = 500;

/**
 * @typedef {object} End
 * @property {AbortSignal} signal aborted when the end was asked for
 * @property {Promise<void>} asked
 * @property {() => void} release takes the listeners away
 */

/**
 * Listens for everything that means "stop": Ctrl+C, a polite kill, the terminal closing, and npm
 * having been killed above us (nobody would pass us a signal then).
 *
 * Asking again changes nothing: npm passes on the Ctrl+C that the terminal has already sent us.
 *
 * @returns {End}
 */
export function watchForEnd() {
  const controller = new AbortController();
  /** @type {Promise<void>} */
  const asked = new Promise((resolve) => {
    controller.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const stop = () => controller.abort();
  for (const name of SIGNALS) process.on(name, stop);
  const launcher = launchedByNpm().isLaunched ? findLauncher() : undefined;
  const timer = launcher && setInterval(() => isAlive(launcher) || stop(), POLL_MS).unref();
  return {
    signal: controller.signal,
    asked,
    release: () => {
      for (const name of SIGNALS) process.off(name, stop);
      clearInterval(timer);
    },
  };
}

/** npm itself; between it and us there may be a shell, which would outlive it. */
function findLauncher() {
  const parent = findProcess(process.ppid);
  for (let entry = parent; entry && entry.pid > 1; entry = findProcess(entry.parentPid)) {
    if (/^npm\b|npm-cli\.js/.test(readCommand(entry.pid))) return entry;
  }
  return parent;
}
