import { existsSync } from "node:fs";
import path from "node:path";
import { StartError } from "../start/start-error.mjs";
import { isOnPath } from "../start/checks/compilers.mjs";

/**
 * @typedef {object} Machine
 * @property {string | undefined} wanted CHROMIUM_PATH
 * @property {string} searchPath
 * @property {boolean} isRoot
 * @property {(command: readonly string[]) => Promise<{ exitCode: number }>} run
 * @property {(file: string) => boolean} [exists]
 */

/**
 * Finds the browser for the end-to-end tests; as root on Debian it installs it when it is missing.
 *
 * @param {Machine} machine
 * @returns {Promise<string>} path of the program
 * @throws {StartError} `step-failed` saying what to install
 */
export async function provideChromium({ wanted, searchPath, isRoot, run, exists = existsSync }) {
  if (wanted) {
    if (exists(wanted)) return wanted;
    throw new StartError(
      "step-failed",
      `Unter CHROMIUM_PATH=${wanted} liegt kein Programm: bitte den Pfad von Chromium angeben.`,
    );
  }
  const find = () => findOnPath("chromium", searchPath, exists);
  const found = find();
  if (found !== undefined) return found;
  if (isRoot && isOnPath("apt-get", searchPath)) {
    await run(["apt-get", "update"]);
    await run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"]);
    const installed = find();
    if (installed !== undefined) return installed;
  }
  throw new StartError(
    "step-failed",
    "Für die Tests im Browser fehlt Chromium: bitte »sudo apt-get install chromium« ausführen oder mit " +
      "CHROMIUM_PATH=<Datei> ein vorhandenes angeben.",
  );
}

/**
 * @param {string} program
 * @param {string} searchPath
 * @param {(file: string) => boolean} exists
 */
function findOnPath(program, searchPath, exists) {
  return searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, program))
    .find(exists);
}
