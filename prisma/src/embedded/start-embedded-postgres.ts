import pg from "pg";

import { findBinaries } from "./binaries";
import { prepareCluster, SUPERUSER } from "./cluster";
import { codeOfLog, EmbeddedPostgresError } from "./embedded-postgres-error";
import { eventually } from "./eventually";
import { prepareLocation } from "./location";
import { chooseOsUser } from "./os-user";
import { provisionServer } from "./provision-server";
import { requireFreePort } from "./require-free-port";
import { type ServerExit, type ServerProcess, startServerProcess } from "./server-process";
import { clearStalePid } from "./stale-pid";

/** How to run the embedded server. */
export interface EmbeddedPostgresOptions {
  /** Folder for the data; created, and kept between runs. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  /** Password of superuser and owner; must stay the same for the same data. */
  readonly password: string;
  /** Password of the application's role, which may change from run to run. */
  readonly applicationPassword: string;
  /** Server settings beyond the defaults, e.g. `{ fsync: "off" }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Every line the server logs. */
  readonly onLog?: (line: string) => void;
}

/** A running embedded server with the product's database in it. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Where the data really is; differs from `dataDir` when root's folders are closed to others. */
  readonly location: string;
  /** For creating databases; tests only. */
  readonly superuserUrl: string;
  /** Owner of the schema: migrations and seeds. No superuser. */
  readonly ownerUrl: string;
  /** What the processes use: fenced by row-level security. */
  readonly applicationUrl: string;
  /** Resolves when the server has ended, asked for or not. */
  readonly exited: Promise<ServerExit>;
  /** Clean shutdown; resolves when no process is left. Idempotent. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/**
 * Runs real PostgreSQL from npm: sets it up the first time, recovers what a killed run left behind,
 * and ends with this process, however this process ends. Works as root (the server then runs as
 * another user) and as anybody else. Throws EmbeddedPostgresError; nothing is left running then.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const found = findBinaries();
  const user = await chooseOsUser(`${options.dataDir}/cluster`);
  const { binaries, baseDir } = await prepareLocation(options.dataDir, found, user);
  const clusterDir = await prepareCluster({ baseDir, binaries, user }, options.password);
  await clearStalePid(clusterDir);
  const port = await requireFreePort(options.port);
  const server = startServerProcess({
    binaries,
    clusterDir,
    port,
    user,
    settings: options.settings ?? {},
    onLog: options.onLog,
  });
  const superuserUrl = address(SUPERUSER, options.password, port, "postgres");
  try {
    await untilItAnswers(server, superuserUrl);
    const names = await provisionServer(superuserUrl, options);
    return {
      port,
      location: baseDir,
      superuserUrl,
      ownerUrl: address(names.owner, options.password, port, names.database),
      applicationUrl: address(names.application, options.applicationPassword, port, names.database),
      exited: server.exited,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function address(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function untilItAnswers(server: ServerProcess, url: string): Promise<void> {
  try {
    await eventually(async () => {
      if (server.hasExited()) {
        const { log } = await server.exited;
        throw new EmbeddedPostgresError(codeOfLog(log), { log });
      }
      return tryToConnect(url);
    }, START_TIMEOUT_MS);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw new EmbeddedPostgresError("postgres.start-timeout", { log: server.log.lines, cause });
  }
}

/** Undefined once the server answers, else why not yet. */
async function tryToConnect(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "28P01") throw new EmbeddedPostgresError("postgres.password-mismatch");
    return `no connection yet (${String(code)})`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
