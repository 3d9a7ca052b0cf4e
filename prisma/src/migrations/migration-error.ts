/** Why the schema could not be brought up to date. */
export type MigrationErrorCode =
  /** An applied migration's file differs from what was applied: restore the file. */
  | "migration.changed"
  /** The script failed now; it is recorded as failed, its statements were rolled back. */
  | "migration.failed"
  /**
   * An earlier run failed and nobody has looked: after mending, mark it with
   * `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '…'`.
   */
  | "migration.failed-before"
  /** The database knows a migration that this version lacks: a newer version was here. */
  | "migration.database-is-newer"
  /** The folder of migrations is missing or one of its folders has no migration.sql. */
  | "migration.unreadable";

/** The schema could not be brought up to date; nothing else was changed. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code: MigrationErrorCode;
  /** Folder name of the migration concerned. */
  readonly migration: string;

  constructor(code: MigrationErrorCode, migration: string, cause?: unknown) {
    super(`${code}: ${migration}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.migration = migration;
  }
}
