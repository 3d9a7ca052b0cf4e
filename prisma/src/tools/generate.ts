import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run -w prisma generate`: writes the typed client, unless it is there for this very schema.
 *
 * Prisma insists on a schema engine that `generate` never runs; naming any program in its place
 * saves the download. Never do that for `prisma migrate`: it would do nothing and report success.
 */
const packageDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const require = createRequire(import.meta.url);
const prismaManifest = require.resolve("prisma/package.json");
const stampFile = path.join(packageDir, "generated", ".stamp");

const stamp = createHash("sha256")
  .update(readFileSync(path.join(packageDir, "schema.prisma")))
  .update(readFileSync(prismaManifest))
  .digest("hex");

const upToDate = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
if (!upToDate) {
  const cli = path.join(path.dirname(prismaManifest), "build", "index.js");
  // `env` adds to the environment that the child inherits anyway.
  const settings = ["PRISMA_SCHEMA_ENGINE_BINARY=/bin/true", "CHECKPOINT_DISABLE=1"];
  const { status } = spawnSync(
    "env",
    [...settings, process.execPath, cli, "generate", "--no-hints"],
    { cwd: packageDir, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status === 0) writeFileSync(stampFile, stamp);
  process.exitCode = status ?? 1;
}
