/** Why the embedded server did not come up or went away. Stable; texts belong to the caller. */
export type EmbeddedPostgresErrorCode =
  /** Another program listens on the port. */
  | "postgres.port-busy"
  /** No room left on the disk for the data. */
  | "postgres.disk-full"
  /** Another running server uses the same data. */
  | "postgres.already-running"
  /** The data was written by another major version of PostgreSQL. */
  | "postgres.data-incompatible"
  /** The data folder cannot be created or written. */
  | "postgres.data-not-writable"
  /** The data exists, but was set up with another password. */
  | "postgres.password-mismatch"
  /** The npm package has no server for this operating system and processor. */
  | "postgres.unsupported-platform"
  /** Running as root, and no unprivileged user exists or can be created to run the server. */
  | "postgres.no-unprivileged-user"
  /** The server ended by itself while starting; `log` has its last lines. */
  | "postgres.start-failed"
  /** The server did not answer in time; `log` has its last lines. */
  | "postgres.start-timeout";

/** The embedded server failed; what to do depends on `code`. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: EmbeddedPostgresErrorCode;
  /** The last lines the server wrote, oldest first; may be empty. */
  readonly log: readonly string[];

  constructor(
    code: EmbeddedPostgresErrorCode,
    details: { readonly log?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.log = details.log ?? [];
  }
}

/** The code that the server's own words amount to. */
export function codeOfLog(log: readonly string[]): EmbeddedPostgresErrorCode {
  const text = log.join("\n");
  if (/No space left on device|Disk quota exceeded/i.test(text)) return "postgres.disk-full";
  if (/Address already in use/i.test(text)) return "postgres.port-busy";
  if (/lock file "postmaster\.pid" already exists|shared memory block .* still in use/i.test(text))
    return "postgres.already-running";
  if (/database files are incompatible/i.test(text)) return "postgres.data-incompatible";
  if (/Permission denied|Read-only file system/i.test(text)) return "postgres.data-not-writable";
  return "postgres.start-failed";
}

/** The code of a failed file operation while preparing the data. */
export function codeOfFileError(error: unknown): EmbeddedPostgresErrorCode {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT"
    ? "postgres.disk-full"
    : "postgres.data-not-writable";
}
