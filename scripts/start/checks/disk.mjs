import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import { StartError } from "../start-error.mjs";

/** Packages, build and an empty database together need a little less. */
const NEEDED_BYTES = 1_000_000_000;

/**
 * Refuses a folder on a disk with less than 1 GB free.
 *
 * @param {string} folder
 * @param {(folder: string) => { bavail: number, bsize: number }} [readStatus] replaced in tests
 * @throws {StartError} `disk-full`
 */
export function checkDiskSpace(folder, readStatus = statfsSync) {
  const { bavail, bsize } = readStatus(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= NEEDED_BYTES) return;
  throw new StartError(
    "disk-full",
    `Auf dem Datenträger von ${folder} sind nur noch ${Math.floor(freeBytes / 1e6)} MB frei: bitte ` +
      "mindestens 1 GB frei machen und neu starten.",
  );
}

/**
 * Creates the folder when it is missing and refuses one that cannot be written to.
 *
 * @param {string} folder
 * @throws {StartError} `not-writable`
 */
export function checkWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(
      "not-writable",
      `In den Ordner ${folder} darf nicht geschrieben werden: bitte als Besitzer dieses Ordners ` +
        "starten oder seine Rechte ändern (chown).",
      { cause },
    );
  }
}
