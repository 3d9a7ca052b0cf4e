import { readFile, rm } from "node:fs/promises";
import path from "node:path";

import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { eventually } from "./eventually";

const LAST_BREATH_MS = 10_000;

/**
 * Clears what a killed run left in the cluster.
 *
 * PostgreSQL refuses to start when `postmaster.pid` names a living process, even if that number has
 * long been given to another program. Here the process is looked at: a server of this very cluster
 * is given time to finish its shutdown, anything else means that the file is stale. Throws
 * `postgres.already-running` if the server stays.
 */
export async function clearStalePid(clusterDir: string): Promise<void> {
  const file = path.join(clusterDir, "postmaster.pid");
  const read = () => readFile(file, "utf8").catch(() => null);
  try {
    await eventually(async () => {
      const text = await read();
      if (text === null) return undefined;
      const pid = Number.parseInt(text, 10);
      return (await isServerOf(pid, clusterDir)) ? `server ${pid} still runs` : undefined;
    }, LAST_BREATH_MS);
  } catch (cause) {
    throw new EmbeddedPostgresError("postgres.already-running", { cause });
  }
  await rm(file, { force: true });
}

async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  // Without /proc (macOS) a living process is taken for the server: refusing loses no data.
  if (commandLine === null) return process.platform !== "linux";
  return commandLine.split("\0").includes(clusterDir);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
