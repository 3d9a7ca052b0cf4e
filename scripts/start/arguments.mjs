import { StartError } from "./start-error.mjs";

/**
 * @typedef {object} Choice
 * @property {boolean} help
 * @property {boolean} ephemeral free ports, an empty data folder that is deleted at the end
 * @property {boolean} noBuild packages and build are there already
 */

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @returns {Choice}
 * @throws {StartError} `option-invalid`
 */
export function readArguments(args) {
  const known = ["--help", "-h", "--ephemeral", "--no-build"];
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) {
    throw new StartError(
      "option-invalid",
      `»${unknown}« ist unbekannt: »npm start -- --help« zeigt, was möglich ist.`,
    );
  }
  return {
    help: args.includes("--help") || args.includes("-h"),
    ephemeral: args.includes("--ephemeral"),
    noBuild: args.includes("--no-build"),
  };
}
