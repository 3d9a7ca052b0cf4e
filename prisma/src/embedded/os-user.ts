import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

import { EmbeddedPostgresError } from "./embedded-postgres-error";

const run = promisify(execFile);

/** The OS user that runs the server. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const OWN_USER = "stadtstube-db";

/**
 * Whom to run the server as: null = as we are; PostgreSQL itself refuses to run as root.
 *
 * As root, in this order: whoever owns existing data, the system's `postgres`, our own system user,
 * which is created if the system lets us. Throws `postgres.no-unprivileged-user`.
 */
export async function chooseOsUser(clusterDir: string): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(clusterDir).catch(() => null);
  if (owner !== null && owner.uid !== 0 && (await isKnown(owner.uid))) {
    return { uid: owner.uid, gid: owner.gid };
  }
  const found =
    (await lookUp("postgres")) ??
    (await lookUp(OWN_USER)) ??
    (await createOwnUser().then(() => lookUp(OWN_USER)));
  if (found === null) throw new EmbeddedPostgresError("postgres.no-unprivileged-user");
  return found;
}

async function lookUp(name: string): Promise<OsUser | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    const user = { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return user.uid > 0 ? user : null;
  } catch {
    return null;
  }
}

/** PostgreSQL demands that its uid has an entry among the system's users. */
async function isKnown(uid: number): Promise<boolean> {
  return run("id", ["-u", "--", String(uid)]).then(
    () => true,
    () => false,
  );
}

async function createOwnUser(): Promise<void> {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  await run("useradd", [...options, OWN_USER]).catch(() => undefined);
}
