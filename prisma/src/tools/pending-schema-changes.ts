import { readFile } from "node:fs/promises";
import path from "node:path";

import type { MigrationList } from "@prisma/schema-engine-wasm";

import { type Migration, MIGRATIONS_DIR, readMigrations } from "../migrations/read-migrations";

import { loadSchemaComparison } from "./schema-engine";
import { withThrowawayPostgres } from "./throwaway-postgres";

/** Prisma's schema of this package. */
export const SCHEMA_FILE = path.resolve(MIGRATIONS_DIR, "..", "schema.prisma");

/** Which migrations and schema to compare; this package's own unless told otherwise. */
export interface SchemaSources {
  readonly migrationsDir?: string;
  readonly schemaFile?: string;
}

/**
 * The SQL that is missing in the migrations to arrive at the schema; empty when both agree.
 *
 * Applies the migrations to a throw-away PostgreSQL, so it also fails when one of them is broken.
 */
export async function pendingSchemaChanges(sources: SchemaSources = {}): Promise<string> {
  const migrationsDir = sources.migrationsDir ?? MIGRATIONS_DIR;
  const schemaFile = sources.schemaFile ?? SCHEMA_FILE;
  const schema = await readFile(schemaFile, "utf8");
  const migrations = await readMigrations(migrationsDir);
  return withThrowawayPostgres(async (server) => {
    const comparison = await loadSchemaComparison(server.superuserUrl, schema);
    try {
      return await comparison.diff(
        { tag: "migrations", ...migrationList(migrationsDir, migrations) },
        { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schema }] },
      );
    } finally {
      await comparison.close();
    }
  });
}

/** Migrations in the form the engine reads. */
export function migrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
