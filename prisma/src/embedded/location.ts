import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { type Binaries, binariesIn } from "./binaries";
import { codeOfFileError, EmbeddedPostgresError } from "./embedded-postgres-error";
import type { OsUser } from "./os-user";

const run = promisify(execFile);

/** Where the server's programs and data are, such that its OS user can reach both. */
export interface Location {
  readonly binaries: Binaries;
  /** Folder of the data, owned by the OS user. */
  readonly baseDir: string;
}

const SYSTEM_DIR = "/var/lib/stadtstube";

/**
 * Makes the data folder, owned by the server's user, and finds programs that user may run.
 *
 * As root the checkout may lie where nobody else may look, say in /root. Opening it up would be
 * wrong, so programs and data then live in /var/lib/stadtstube. Throws
 * `postgres.data-not-writable` and `postgres.disk-full`.
 */
export async function prepareLocation(
  dataDir: string,
  binaries: Binaries,
  user: OsUser | null,
): Promise<Location> {
  try {
    const wanted = path.resolve(dataDir);
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    if (user === null) return { binaries, baseDir: wanted };
    await chown(wanted, user.uid, user.gid);
    const baseDir = (await canEnter(user, wanted)) ? wanted : await systemDataDir(wanted, user);
    const reachable = await canRun(user, binaries);
    return { binaries: reachable ? binaries : await systemBinaries(binaries), baseDir };
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw new EmbeddedPostgresError(codeOfFileError(cause), { cause });
  }
}

async function canEnter(user: OsUser, folder: string): Promise<boolean> {
  return succeeds(user, "/bin/sh", ["-c", 'cd "$1" && test -w .', "sh", folder]);
}

async function canRun(user: OsUser, binaries: Binaries): Promise<boolean> {
  return succeeds(user, binaries.postgres, ["--version"]);
}

async function succeeds(user: OsUser, program: string, args: string[]): Promise<boolean> {
  const options = { uid: user.uid, gid: user.gid, cwd: "/", env: { PATH: "/usr/bin:/bin" } };
  return run(program, args, options).then(
    () => true,
    () => false,
  );
}

/** One folder per checkout, named by its path, so that two checkouts keep apart. */
async function systemDataDir(wanted: string, user: OsUser): Promise<string> {
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  const folder = path.join(SYSTEM_DIR, `data-${name}`);
  await mkdir(SYSTEM_DIR, { recursive: true });
  await chmod(SYSTEM_DIR, 0o755);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, user.uid, user.gid);
  return folder;
}

/** A copy of the programs, made once per version; renamed into place so it is never half there. */
async function systemBinaries(binaries: Binaries): Promise<Binaries> {
  const original = await stat(binaries.postgres);
  const version = `postgres-${original.size}-${Math.trunc(original.mtimeMs)}`;
  const folder = path.join(SYSTEM_DIR, version);
  const copied = await stat(folder).catch(() => null);
  if (copied === null) {
    await mkdir(SYSTEM_DIR, { recursive: true });
    await chmod(SYSTEM_DIR, 0o755);
    const half = `${folder}.${process.pid}`;
    await cp(binaries.root, half, { recursive: true, verbatimSymlinks: true });
    await chmod(half, 0o755);
    await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  }
  return binariesIn(folder);
}
