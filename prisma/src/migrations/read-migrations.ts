import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { MigrationError } from "./migration-error";

/** One migration as it lies in its folder. */
export interface Migration {
  /** Folder name, `<timestamp>_<name>`; their order is the order of application. */
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file in hexadecimal, as Prisma records it. */
  readonly checksum: string;
}

/** The folder of this package's migrations. */
export const MIGRATIONS_DIR = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
  "..",
  "migrations",
);

/** Reads all migrations in order; throws `migration.unreadable`. */
export async function readMigrations(folder = MIGRATIONS_DIR): Promise<readonly Migration[]> {
  const names = await readdir(folder, { withFileTypes: true })
    .then((entries) => entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))
    .catch((cause: unknown) => {
      throw new MigrationError("migration.unreadable", folder, cause);
    });
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  try {
    const bytes = await readFile(path.join(folder, name, "migration.sql"));
    const checksum = createHash("sha256").update(bytes).digest("hex");
    return { name, sql: bytes.toString("utf8"), checksum };
  } catch (cause) {
    throw new MigrationError("migration.unreadable", name, cause);
  }
}
