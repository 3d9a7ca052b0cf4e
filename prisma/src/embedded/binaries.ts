import { createRequire } from "node:module";
import path from "node:path";

import { EmbeddedPostgresError } from "./embedded-postgres-error";

/** Where PostgreSQL's programs lie. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
}

const ARCHITECTURES: Readonly<Record<string, readonly string[]>> = {
  linux: ["arm64", "arm", "ia32", "x64", "ppc64"],
  darwin: ["arm64", "x64"],
};

/** The major version that the pinned npm package contains. */
export const POSTGRES_MAJOR = "18";

/**
 * Finds the server that npm installed for this machine.
 *
 * Throws `postgres.unsupported-platform` when there is none. The package's own wrapper is not used:
 * it installs process-wide exit handlers and insists on an OS user of a certain name.
 */
export function findBinaries(): Binaries {
  const supported = ARCHITECTURES[process.platform]?.includes(process.arch) === true;
  if (!supported) throw new EmbeddedPostgresError("postgres.unsupported-platform");
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = path.resolve(path.dirname(wrapper.resolve(name)), "..", "native");
    return binariesIn(root);
  } catch (cause) {
    throw new EmbeddedPostgresError("postgres.unsupported-platform", { cause });
  }
}

/** The programs below a copy of the package's `native` folder. */
export function binariesIn(root: string): Binaries {
  return {
    root,
    postgres: path.join(root, "bin", "postgres"),
    initdb: path.join(root, "bin", "initdb"),
  };
}
