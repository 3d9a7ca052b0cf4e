import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";

import { type Binaries, POSTGRES_MAJOR } from "./binaries";
import { codeOfFileError, codeOfLog, EmbeddedPostgresError } from "./embedded-postgres-error";
import { LogTail } from "./log-tail";
import type { OsUser } from "./os-user";

/** Less than this and PostgreSQL would fail halfway, with a worse message. */
const LEAST_FREE_BYTES = 150 * 1024 * 1024;

/** The bootstrap superuser of the embedded server. */
export const SUPERUSER = "postgres";

/**
 * Makes sure that an initialised cluster lies in `baseDir/cluster`, and returns that folder.
 *
 * A first set-up that was interrupted leaves nothing but a temporary folder, which the next one
 * removes. Throws `postgres.disk-full`, `postgres.data-incompatible`, `postgres.data-not-writable`,
 * `postgres.start-failed`.
 */
export async function prepareCluster(
  where: { readonly baseDir: string; readonly binaries: Binaries; readonly user: OsUser | null },
  password: string,
): Promise<string> {
  const clusterDir = path.join(where.baseDir, "cluster");
  await requireFreeSpace(where.baseDir);
  const version = await readFile(path.join(clusterDir, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) await initialise(where, clusterDir, password);
  else if (version.trim() !== POSTGRES_MAJOR) {
    throw new EmbeddedPostgresError("postgres.data-incompatible");
  }
  return clusterDir;
}

async function requireFreeSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw new EmbeddedPostgresError("postgres.disk-full");
}

async function initialise(
  where: { readonly baseDir: string; readonly binaries: Binaries; readonly user: OsUser | null },
  clusterDir: string,
  password: string,
): Promise<void> {
  const { baseDir, binaries, user } = where;
  const halfDir = path.join(baseDir, "cluster.new");
  const passwordFile = path.join(baseDir, `.password-${randomBytes(6).toString("hex")}`);
  try {
    await rm(halfDir, { recursive: true, force: true });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    await runInitdb(binaries, user, [
      `--pgdata=${halfDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ]);
    await rename(halfDir, clusterDir);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw new EmbeddedPostgresError(codeOfFileError(cause), { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(
  binaries: Binaries,
  user: OsUser | null,
  args: readonly string[],
): Promise<void> {
  const log = new LogTail();
  const child = spawn(binaries.initdb, args, {
    ...user,
    cwd: "/",
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  log.follow(child.stderr);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new EmbeddedPostgresError(codeOfLog(log.lines), { log: log.lines });
}
