import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { pendingSchemaChanges, SCHEMA_FILE } from "./pending-schema-changes";

describe("pendingSchemaChanges", () => {
  it("finds nothing: schema.prisma and the migrations agree", async () => {
    expect(await pendingSchemaChanges()).toBe("");
  });

  it("finds a column, an index and a type that the migrations lack", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-schema-"));
    try {
      const schema = await readFile(SCHEMA_FILE, "utf8");
      const changed = schema
        .replace("model Town {", "model Town {\n  motto String?\n  @@index([name])")
        .replace(/(count\s+)Int\n/, "$1BigInt\n");
      const schemaFile = path.join(folder, "schema.prisma");
      await writeFile(schemaFile, changed);
      const sql = await pendingSchemaChanges({ schemaFile });
      expect(sql).toContain('ALTER TABLE "towns" ADD COLUMN     "motto" TEXT;');
      expect(sql).toContain('CREATE INDEX "towns_name_idx"');
      expect(sql).toContain('ALTER COLUMN "count" SET DATA TYPE BIGINT');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
