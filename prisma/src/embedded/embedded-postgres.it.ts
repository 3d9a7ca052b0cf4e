import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { eventually } from "./eventually";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres";

let dataDir: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-embedded-"));
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const child of children.splice(0)) await endWithItsServer(child);
  await rm(dataDir, { recursive: true, force: true });
});

async function start(
  different: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    port: 0,
    password: "owner's pass/word",
    applicationPassword: "application",
    settings: { fsync: "off" },
    ...different,
  });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** The keeper's server as the system sees it. */
async function serverPid(): Promise<number> {
  const text = await readFile(path.join(dataDir, "cluster", "postmaster.pid"), "utf8");
  return Number.parseInt(text, 10);
}

const isAlive = (pid: number) =>
  stat(`/proc/${pid}`).then(
    () => true,
    () => false,
  );

/** The server notices the death of its parent by itself, a moment later; only then its folder is ours. */
async function endWithItsServer(child: ChildProcess): Promise<void> {
  const pid = await serverPid().catch(() => undefined);
  child.kill("SIGKILL");
  if (pid === undefined) return;
  await eventually(
    async () => ((await isAlive(pid)) ? `server ${pid} still runs` : undefined),
    30_000,
  );
}

describe("startEmbeddedPostgres", () => {
  it("serves owner and application, and keeps the data over a restart", async () => {
    const first = await start();
    await ask(first.ownerUrl, "CREATE TABLE kept (id int)");
    expect(await ask(first.applicationUrl, "SELECT current_user AS role")).toEqual({
      role: "stadtstube_app",
    });
    const pid = await serverPid();
    await first.stop();
    await first.stop();
    expect(await isAlive(pid)).toBe(false);
    expect((await first.exited).status).toBe(0);

    const second = await start({ applicationPassword: "changed" });
    expect(await ask(second.ownerUrl, "SELECT count(*)::int AS rows FROM kept")).toEqual({
      rows: 0,
    });
    await ask(second.applicationUrl, "SELECT 1");
  });

  it("listens on loopback only, asks for passwords, and makes no superusers of the others", async () => {
    const server = await start();
    expect(await ask(server.ownerUrl, "SHOW listen_addresses")).toEqual({
      listen_addresses: "127.0.0.1",
    });
    expect(
      await ask(
        server.superuserUrl,
        "SELECT count(*)::int AS supers FROM pg_roles WHERE rolsuper OR rolbypassrls",
      ),
    ).toEqual({ supers: 1 });
    const wrong = server.ownerUrl.replace(/:[^:@]+@/, ":wrong@");
    await expect(ask(wrong, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("says that the port is busy: postgres.port-busy", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(start({ port })).rejects.toMatchObject({ code: "postgres.port-busy" });
    other.close();
  });

  it("says that the password is another one: postgres.password-mismatch", async () => {
    await (await start()).stop();
    await expect(start({ password: "another" })).rejects.toMatchObject({
      code: "postgres.password-mismatch",
    });
    await start();
  });

  it("says that the data is of another version: postgres.data-incompatible", async () => {
    await (await start()).stop();
    await writeFile(path.join(dataDir, "cluster", "PG_VERSION"), "12\n");
    await expect(start()).rejects.toMatchObject({ code: "postgres.data-incompatible" });
  });

  it("says that the folder cannot be made: postgres.data-not-writable", async () => {
    const file = path.join(dataDir, "file");
    await writeFile(file, "");
    await expect(start({ dataDir: path.join(file, "data") })).rejects.toMatchObject({
      code: "postgres.data-not-writable",
    });
  });

  it("quotes the server when it does not start: postgres.start-failed", async () => {
    const failing = start({ settings: { shared_buffers: "nonsense" } });
    await expect(failing).rejects.toMatchObject({
      code: "postgres.start-failed",
      log: [expect.stringContaining("shared_buffers")],
    });
  });

  it("starts after a set-up that was cut off, and past a stale postmaster.pid", async () => {
    await mkdir(path.join(dataDir, "cluster.new", "base"), { recursive: true });
    await (await start()).stop();
    // The number of a process that lives, but is no server of this data: ours.
    const pidFile = path.join(dataDir, "cluster", "postmaster.pid");
    await writeFile(pidFile, `${process.pid}\n${dataDir}/cluster\n`);
    await start();
  });

  it("ends with its parent, however that ends, and can be started again at once", async () => {
    const child = await startInChild();
    const pid = await serverPid();
    child.kill("SIGKILL");
    const server = await start();
    expect(await isAlive(pid)).toBe(false);
    await ask(server.ownerUrl, "SELECT 1");
  });

  it("does not take over data that another running server uses: postgres.already-running", async () => {
    await startInChild();
    await expect(start()).rejects.toMatchObject({ code: "postgres.already-running" });
  });

  it("reports a server that is killed", async () => {
    const server = await start();
    process.kill(await serverPid(), "SIGKILL");
    expect((await server.exited).status).not.toBe(0);
    // Its orphaned workers end by themselves; then the data can be used again.
    await start();
  });
});

/** Runs the server under another Node process and waits until it is up. */
async function startInChild(): Promise<ChildProcess> {
  const module = fileURLToPath(new URL("./start-embedded-postgres.ts", import.meta.url));
  const script = `
    import(${JSON.stringify(module)}).then(({ startEmbeddedPostgres }) =>
      startEmbeddedPostgres({
        dataDir: ${JSON.stringify(dataDir)}, port: 0,
        password: "owner's pass/word", applicationPassword: "application",
      }).then(() => console.log("up")));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  await eventually(
    () => Promise.resolve(output.includes("up") ? undefined : `the child said ${output}`),
    30_000,
  );
  return child;
}
