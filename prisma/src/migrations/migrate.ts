import { randomUUID } from "node:crypto";

import pg from "pg";

import { MigrationError } from "./migration-error";
import { type Migration, readMigrations } from "./read-migrations";

/** The lock that Prisma's own engine takes, so that the two never run at once. */
const PRISMA_LOCK = 72_707_369;

/** What a run did. */
export interface MigrationReport {
  /** Names of the migrations applied now, in order; empty if the schema was up to date. */
  readonly applied: readonly string[];
}

/**
 * Brings the schema up to date, exactly as `prisma migrate deploy` would and with the same records,
 * but without Prisma's native engine.
 *
 * Several processes may call it at once: one works, the others wait and find nothing to do. `url`
 * must be the owner's. Throws MigrationError; the failed script's statements are rolled back.
 */
export async function migrate(
  url: string,
  options: { readonly folder?: string } = {},
): Promise<MigrationReport> {
  const migrations = await readMigrations(options.folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(RECORDS_TABLE);
    const pending = pendingOf(migrations, await readRecords(client));
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map((migration) => migration.name) };
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

/** As Prisma creates it. */
const RECORDS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface MigrationRecord {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

async function readRecords(client: pg.Client): Promise<readonly MigrationRecord[]> {
  const { rows } = await client.query<MigrationRecord>(`
    SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
  return rows;
}

/** What is still to do; throws if the history does not fit the folder. */
function pendingOf(
  migrations: readonly Migration[],
  records: readonly MigrationRecord[],
): readonly Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const record of records) {
    const name = record.migration_name;
    if (!record.finished) throw new MigrationError("migration.failed-before", name);
    const known = byName.get(name);
    if (known === undefined) throw new MigrationError("migration.database-is-newer", name);
    if (known.checksum !== record.checksum) throw new MigrationError("migration.changed", name);
    byName.delete(name);
  }
  return [...byName.values()];
}

/** A script of several statements is one transaction of its own in PostgreSQL. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)",
    [id, migration.checksum, migration.name],
  );
  try {
    await client.query(migration.sql);
  } catch (cause) {
    const logs = cause instanceof Error ? cause.message : String(cause);
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, logs]);
    throw new MigrationError("migration.failed", migration.name, cause);
  }
  await client.query(
    "UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1",
    [id],
  );
}
