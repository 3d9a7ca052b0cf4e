import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { MIGRATIONS_DIR } from "../migrations/read-migrations";

import { pendingSchemaChanges } from "./pending-schema-changes";

/** `npm run -w prisma new-migration -- <name>`: writes what the schema has and the migrations lack. */
const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
  process.stderr.write("usage: npm run -w prisma new-migration -- <name_in_snake_case>\n");
  process.exit(2);
}
const sql = await pendingSchemaChanges();
if (sql === "") {
  process.stdout.write("schema.prisma and migrations/ agree: nothing to write\n");
} else {
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_DIR, `${timestamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  process.stdout.write(
    `wrote migrations/${path.basename(folder)}/migration.sql\n` +
      "A new table of a town also needs its fence: ENABLE and FORCE ROW LEVEL SECURITY, a policy\n" +
      "and grants for stadtstube_app, as in the first migration.\n",
  );
}
