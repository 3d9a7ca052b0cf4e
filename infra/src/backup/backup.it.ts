import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomInt, randomUUID } from "node:crypto";

import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { setUp } from "../setup/set-up";
import { type DebianPostgres, startDebianPostgres } from "../testing/debian-postgres";
import { query } from "../testing/query";
import { runScript } from "../testing/run-script";

const OWNER_PASSWORD = "owner-password";
const APP_PASSWORD = "application-password";
const TOWN = randomUUID();
let server: DebianPostgres;
let keys: string;
let backups: string;

const superuser = () => server.url("stadtstube");
const as = (role: string, password: string) => {
  const url = new URL(superuser());
  url.username = role;
  url.password = password;
  return url.href;
};
const settings = () => ({
  DATABASE_OWNER_URL: as("stadtstube_owner", OWNER_PASSWORD),
  DATABASE_APP_PASSWORD: APP_PASSWORD,
});
const backUp = (more: Record<string, string> = {}) =>
  runScript("backup/backup.sh", [], {
    DATABASE_URL: superuser(),
    BACKUP_DIR: backups,
    BACKUP_CERTIFICATE: path.join(keys, "backup.crt"),
    ...more,
  });
const restore = (file: string) =>
  runScript("backup/restore.sh", [file, path.join(keys, "backup.key")], {
    DATABASE_URL: superuser(),
  });

/** As on a new machine: neither the database nor the application's role is there. */
async function loseEverything(): Promise<void> {
  await query(server.url("postgres"), "DROP DATABASE stadtstube WITH (FORCE)");
  await query(server.url("postgres"), "DROP ROLE stadtstube_app");
  await query(server.url("postgres"), "CREATE DATABASE stadtstube OWNER stadtstube_owner");
}

beforeAll(async () => {
  server = await startDebianPostgres();
  const { hostname, port, password } = new URL(server.url("postgres"));
  await runScript("postgres/make-owner.sh", [], {
    ...{ PGHOST: hostname, PGPORT: port, PGPASSWORD: decodeURIComponent(password) },
    DATABASE_OWNER_PASSWORD: OWNER_PASSWORD,
  });
  keys = mkdtempSync(path.join(tmpdir(), "stadtstube-keys-"));
  await runScript("backup/make-key.sh", [keys]);
});
afterAll(async () => {
  await server.stop();
  rmSync(keys, { recursive: true, force: true });
});

beforeEach(async () => {
  backups = mkdtempSync(path.join(tmpdir(), "stadtstube-backups-"));
  await setUp(settings());
  await query(superuser(), "DELETE FROM towns");
  await query(
    superuser(),
    "INSERT INTO towns (id, name, primary_colour, accent_colour, languages) VALUES ($1, 'Beispielstadt', '#003366', '#cc0000', '{de}')",
    [TOWN],
  );
});
afterEach(() => rmSync(backups, { recursive: true, force: true }));

/** Four words, as the schema wants them. */
const someCode = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join(""),
  ).join("-");

/** Books a meeting; once it resolves, the booking is committed. */
async function book(client: pg.Client): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO rooms (id, town_id, code, host_secret_hash, created_at, expires_at)
     VALUES ($1, $2, $3, decode(repeat('ab', 32), 'hex'), now(), now() + interval '30 days')`,
    [id, TOWN, someCode()],
  );
  return id;
}

describe("backup and restore", () => {
  it("brings back every booking that was committed before, while bookings go on", async () => {
    const client = new pg.Client({ connectionString: superuser() });
    await client.connect();
    const before: string[] = [];
    for (let count = 0; count < 50; count += 1) before.push(await book(client));
    let finished = false;
    const backup = backUp().finally(() => (finished = true));
    while (!finished) await book(client);
    await client.end();
    const file = await backup;
    expect(statSync(file).mode & 0o777).toBe(0o600);

    await loseEverything();
    await restore(file);
    // The set-up finds nothing to migrate and lets the application in again.
    expect(await setUp(settings())).toEqual([]);
    const rows = await query(superuser(), "SELECT id::text FROM rooms");
    const found = new Set(rows.map(({ id }) => id));
    expect(before.filter((id) => !found.has(id))).toEqual([]);
    // The fence between towns came along: the application sees no room without a town.
    const app = as("stadtstube_app", APP_PASSWORD);
    expect(await query(app, "SELECT count(*)::int AS rooms FROM rooms")).toEqual([{ rooms: 0 }]);
  });

  it("is unreadable without the key", async () => {
    const file = await backUp();
    const bytes = readFileSync(file);
    expect(bytes.includes("Beispielstadt")).toBe(false);
    expect(bytes.includes("PGDMP")).toBe(false);
  });

  it("refuses a database with tables, a damaged file and a foreign key, and changes nothing", async () => {
    const file = await backUp();
    await expect(restore(file)).rejects.toMatchObject({
      stderr: expect.stringContaining("not empty"),
    });

    await loseEverything();
    const damaged = path.join(backups, "damaged");
    const bytes = readFileSync(file);
    bytes[bytes.length - 200] = (bytes.at(-200) ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    await expect(restore(damaged)).rejects.toMatchObject({
      stderr: expect.stringContaining("damaged"),
    });

    const foreign = mkdtempSync(path.join(backups, "foreign-"));
    await runScript("backup/make-key.sh", [foreign]);
    const withForeignKey = runScript(
      "backup/restore.sh",
      [file, path.join(foreign, "backup.key")],
      {
        DATABASE_URL: superuser(),
      },
    );
    await expect(withForeignKey).rejects.toMatchObject({
      stderr: expect.stringContaining("damaged"),
    });
    expect(
      await query(
        superuser(),
        "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'",
      ),
    ).toEqual([{ tables: 0 }]);
  });

  it("keeps the newest and leaves no half file when the database does not answer", async () => {
    for (const day of ["01", "02", "03"])
      writeFileSync(path.join(backups, `stadtstube-202601${day}T000000Z.dump.cms`), "old");
    await expect(
      backUp({ DATABASE_URL: "postgresql://postgres@127.0.0.1:1/stadtstube" }),
    ).rejects.toThrow();
    expect(readdirSync(backups).filter((name) => name.startsWith("."))).toEqual([]);
    expect(readdirSync(backups)).toHaveLength(3);

    const newest = path.basename(await backUp({ BACKUP_KEEP: "2" }));
    expect(readdirSync(backups).sort()).toEqual(["stadtstube-20260103T000000Z.dump.cms", newest]);
  });
});
