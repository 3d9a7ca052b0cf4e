import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProcess } from "./process-tree.mjs";
import { StartError } from "./start-error.mjs";

/**
 * Makes sure that one data folder is used by one running product only.
 *
 * @param {string} dataDir
 * @returns {() => void} gives the folder free
 * @throws {StartError} `already-running`
 */
export function lockDataDir(dataDir) {
  const file = path.join(dataDir, "running.json");
  const holder = readHolder(file);
  if (holder && findProcess(holder.pid)?.startTime === holder.startTime) {
    throw new StartError(
      "already-running",
      `Aus diesem Ordner läuft bereits eine Stadtstube (Prozess ${holder.pid}): bitte sie dort mit Strg+C ` +
        "beenden oder mit DATA_DIR=<Ordner> einen zweiten Datenordner angeben.",
    );
  }
  const me = findProcess(process.pid);
  writeFileSync(file, JSON.stringify({ pid: process.pid, startTime: me?.startTime }), {
    mode: 0o600,
  });
  return () => rmSync(file, { force: true });
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
