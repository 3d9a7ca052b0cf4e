import { writeFileSync } from "node:fs";

import { OptionError } from "./read-options.mjs";

/**
 * Writes settings for their owner's eyes only (mode 600). Throws OptionError when the file is there:
 * secrets are never overwritten.
 *
 * @param {string} file
 * @param {string} text
 */
export function writeEnvFile(file, text) {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new OptionError(`${file} is there already and stays as it is`);
    }
    throw error;
  }
}

/**
 * Runs a command of one step; tells a mistake in one line.
 *
 * @param {() => string} command returns what to say
 */
export function runCommand(command) {
  try {
    process.stdout.write(`${command()}\n`);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
