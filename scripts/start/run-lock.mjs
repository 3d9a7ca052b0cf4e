import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProcess } from "./process-tree.mjs";
import { StartError } from "./start-error.mjs";

/**
 * Refuses a data folder that a running product uses.
 *
 * @param {string} dataDir
 * @throws {StartError} `already-running`
 */
export function checkNotRunning(dataDir) {
  const holder = readHolder(lockFile(dataDir));
  if (!holder || findProcess(holder.pid)?.startTime !== holder.startTime) return;
  throw new StartError(
    "already-running",
    `Aus diesem Ordner läuft bereits eine Stadtstube (Prozess ${holder.pid}): bitte sie dort mit Strg+C ` +
      "beenden oder mit DATA_DIR=<Ordner> einen zweiten Datenordner angeben.",
  );
}

/**
 * Takes the data folder for this process.
 *
 * @param {string} dataDir
 * @returns {() => void} gives the folder free
 * @throws {StartError} `already-running`
 */
export function lockDataDir(dataDir) {
  checkNotRunning(dataDir);
  const file = lockFile(dataDir);
  const me = { pid: process.pid, startTime: findProcess(process.pid)?.startTime };
  writeFileSync(file, JSON.stringify(me), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** @param {string} dataDir */
function lockFile(dataDir) {
  return path.join(dataDir, "running.json");
}

/**
 * @param {string} file
 * @returns {{ pid: number, startTime: string } | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Missing, or half written by somebody who is no more: nobody holds it.
    return undefined;
  }
}
