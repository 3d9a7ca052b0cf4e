import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

/** A PostgreSQL of Debian's packages, new and empty; gone when it is stopped. */
export interface DebianPostgres {
  /** As its superuser, in a database of this name. */
  url(database: string): string;
  stop(): Promise<void>;
}

const MISSING =
  "Debian's PostgreSQL is missing, which the tests of backup and restore need: apt-get install postgresql";

/**
 * Starts one with `pg_virtualenv` (postgresql-common), whose pg_dump fits the server: the embedded
 * PostgreSQL comes without one. Throws, and says what to install, where it is not there.
 */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  if (spawnSync("pg_virtualenv", ["--help"]).error !== undefined) throw new Error(MISSING);
  const show = 'echo "$PGHOST ${PGPORT:-5432} $PGUSER $PGPASSWORD"; cat > /dev/null';
  const child = spawn(
    "pg_virtualenv",
    ["-t", "-c", `--port=${await freePort()}`, "sh", "-c", show],
    {
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  child.stderr.on("data", (data: Buffer) => said.push(data.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (text) => {
      said.push(text);
      if (/^\S+ \d+ \S+ \S+$/.test(text)) resolve(text);
    });
    void ended.then(() => reject(new Error(`no PostgreSQL: ${said.join("\n")}`)));
  });
  const [host, port, user, password = ""] = line.split(" ");
  return {
    url: (database) =>
      `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** By itself `pg_virtualenv` takes the first port that looks free, and two at once take the same. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
