import { existsSync } from "node:fs";
import path from "node:path";
import { StartError } from "../start/start-error.mjs";
import { isOnPath } from "../start/checks/compilers.mjs";

/**
 * @typedef {object} TestProgram
 * @property {string} name as people call it
 * @property {string} program on the path
 * @property {string} debianPackage
 * @property {string} [setting] that names another file
 */

/**
 * @typedef {object} Machine
 * @property {string | undefined} wanted what the setting says
 * @property {string} searchPath
 * @property {boolean} isRoot
 * @property {(command: readonly string[]) => Promise<{ exitCode: number }>} run
 * @property {(file: string) => boolean} [exists]
 */

/** @type {TestProgram} drives every end-to-end test */
export const CHROMIUM = {
  name: "Chromium",
  program: "chromium",
  debianPackage: "chromium",
  setting: "CHROMIUM_PATH",
};

/** @type {TestProgram} meets Chromium in one test */
export const FIREFOX = {
  name: "Firefox",
  program: "firefox-esr",
  debianPackage: "firefox-esr",
  setting: "FIREFOX_PATH",
};

/** @type {TestProgram} the tests of backup and restore run on it: the embedded one has no pg_dump */
export const DEBIAN_POSTGRES = {
  name: "Debians PostgreSQL",
  program: "pg_virtualenv",
  debianPackage: "postgresql",
};

/** @type {TestProgram} judges the units of an installation without Docker */
export const SYSTEMD = {
  name: "systemd",
  program: "systemd-analyze",
  debianPackage: "systemd",
};

/**
 * Finds a program that tests need; as root on Debian it installs it when it is missing.
 *
 * @param {TestProgram} wantedProgram
 * @param {Machine} machine
 * @returns {Promise<string>} path of the program
 * @throws {StartError} `step-failed` saying what to install
 */
export async function provideProgram(
  { name, program, debianPackage, setting },
  { wanted, searchPath, isRoot, run, exists = existsSync },
) {
  if (wanted) {
    if (exists(wanted)) return wanted;
    throw new StartError(
      "step-failed",
      `Unter ${setting}=${wanted} liegt kein Programm: bitte den Pfad von ${name} angeben.`,
    );
  }
  const find = () => findOnPath(program, searchPath, exists);
  const found = find();
  if (found !== undefined) return found;
  if (isRoot && isOnPath("apt-get", searchPath)) {
    await run(["apt-get", "update"]);
    await run(["apt-get", "install", "-y", "--no-install-recommends", debianPackage]);
    const installed = find();
    if (installed !== undefined) return installed;
  }
  throw new StartError(
    "step-failed",
    `Für die Tests fehlt ${name}: bitte »sudo apt-get install ${debianPackage}« ausführen` +
      (setting === undefined ? "." : ` oder mit ${setting}=<Datei> ein vorhandenes angeben.`),
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
