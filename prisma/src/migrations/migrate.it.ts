import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "../testing";
import { migrationList } from "../tools/pending-schema-changes";
import { loadSchemaComparison } from "../tools/schema-engine";

import { migrate } from "./migrate";
import { MIGRATIONS_DIR, readMigrations } from "./read-migrations";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(path.join(tmpdir(), "stadtstube-migrations-"));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const run = () => migrate(database.ownerUrl, { folder });

describe("migrate", () => {
  it("applies this package's migrations as a role that is no superuser, once", async () => {
    const names = (await readMigrations()).map((migration) => migration.name);
    expect(await migrate(database.ownerUrl)).toEqual({ applied: names });
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
    expect(await query("SELECT count(*)::int AS towns FROM towns")).toEqual([{ towns: 0 }]);
  });

  it("leaves records that Prisma's own engine agrees with", async () => {
    await migrate(database.ownerUrl);
    const migrations = await readMigrations();
    const engine = await loadSchemaComparison(database.superuserUrl, "");
    try {
      expect(await engine.diagnose(migrationList(MIGRATIONS_DIR, migrations))).toMatchObject({
        hasMigrationsTable: true,
        editedMigrationNames: [],
        failedMigrationNames: [],
        history: null,
      });
    } finally {
      await engine.close();
    }
  });

  it("lets one of many parallel runs work and the others wait", async () => {
    await cp(MIGRATIONS_DIR, folder, { recursive: true });
    const reports = await Promise.all(Array.from({ length: 8 }, run));
    const total = reports.flatMap((report) => report.applied);
    expect(total).toEqual((await readMigrations()).map((migration) => migration.name));
  });

  it("applies what is new, in order", async () => {
    await write("1_first", "CREATE TABLE a (id int); INSERT INTO a VALUES (1);");
    expect(await run()).toEqual({ applied: ["1_first"] });
    await write("3_third", "INSERT INTO a SELECT count(*) FROM a;");
    await write("2_second", "INSERT INTO a VALUES (7);");
    expect(await run()).toEqual({ applied: ["2_second", "3_third"] });
    expect(await query("SELECT id FROM a ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }, { id: 7 }]);
  });

  it("refuses a changed migration: migration.changed", async () => {
    await write("1_first", "CREATE TABLE a (id int);");
    await run();
    await write("1_first", "CREATE TABLE a (id bigint);");
    await expect(run()).rejects.toMatchObject({
      code: "migration.changed",
      migration: "1_first",
    });
  });

  it("rolls a failing script back and remembers it: migration.failed, migration.failed-before", async () => {
    await write("1_first", "CREATE TABLE a (id int); SELECT 1 / 0;");
    await expect(run()).rejects.toMatchObject({
      code: "migration.failed",
      migration: "1_first",
    });
    expect(await query("SELECT to_regclass('a') AS found")).toEqual([{ found: null }]);
    expect(await query("SELECT logs FROM _prisma_migrations")).toEqual([
      { logs: "division by zero" },
    ]);

    await write("1_first", "CREATE TABLE a (id int);");
    await expect(run()).rejects.toMatchObject({ code: "migration.failed-before" });
    await query("UPDATE _prisma_migrations SET rolled_back_at = now()");
    expect(await run()).toEqual({ applied: ["1_first"] });
  });

  it("refuses a database that a newer version has migrated: migration.database-is-newer", async () => {
    await write("1_first", "CREATE TABLE a (id int);");
    await write("2_second", "CREATE TABLE b (id int);");
    await run();
    await rm(path.join(folder, "2_second"), { recursive: true });
    await expect(run()).rejects.toMatchObject({
      code: "migration.database-is-newer",
      migration: "2_second",
    });
  });

  it("refuses a folder without migration.sql, before it touches anything: migration.unreadable", async () => {
    await mkdir(path.join(folder, "1_first"));
    await expect(run()).rejects.toMatchObject({ code: "migration.unreadable" });
    expect(await query("SELECT to_regclass('_prisma_migrations') AS found")).toEqual([
      { found: null },
    ]);
  });
});
