import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "./start-error.mjs";

/** 32 random bytes each: what the parts share and nobody else knows. */
const NAMES = /** @type {const} */ ([
  "grantSecret",
  "databasePassword",
  "appPassword",
  "adminSecret",
]);

/** @typedef {Record<typeof NAMES[number], string>} Secrets */

/**
 * The secrets of this installation: made once, kept in `<dataDir>/secrets.json`, readable only by
 * the one who started it (mode 600). A secret a newer version needs is added.
 *
 * @param {string} dataDir must exist
 * @returns {Secrets}
 * @throws {StartError} `secrets-damaged`
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = readKnown(file);
  const secrets = /** @type {Secrets} */ (
    Object.fromEntries(NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString("hex")]))
  );
  if (NAMES.some((name) => known[name] === undefined)) {
    // Written aside and renamed: an interrupted start must not leave half a file behind.
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

/**
 * @param {string} file
 * @returns {Partial<Record<string, string>>}
 */
function readKnown(file) {
  /** @type {string} */
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StartError(
      "secrets-damaged",
      `${file} ist beschädigt: bitte eine frühere Fassung zurücklegen (ohne sie ist die Datenbank nicht zu öffnen).`,
      { cause },
    );
  }
}
