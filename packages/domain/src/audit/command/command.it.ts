import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { systemJob } from "../../access/actor";
import { installationContext } from "../../installation-context";
import { createDomainFixture, type DomainFixture } from "../../testing/town-fixture";
import { recordChange } from "../record-change";

const run = promisify(execFile);
const PACKAGE = path.resolve(import.meta.dirname, "../../..");
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

function verify(url: string): Promise<{ stdout: string; stderr: string; code?: number }> {
  const args = ["DATABASE_URL=" + url, process.execPath, "--import", "tsx"];
  return run("env", [...args, "src/audit/command/main.ts"], { cwd: PACKAGE }).catch(
    (error: unknown) => error as { stdout: string; stderr: string; code: number },
  );
}

it("tells an intact log from a broken one and from none", async () => {
  const ctx = installationContext(fixture.domain(), systemJob);
  await ctx.transaction((tx) =>
    recordChange(ctx, tx, { action: "town.edit", place: "installation", subject: "x" }),
  );
  const intact = await verify(fixture.files.applicationUrl);
  expect(intact.stdout).toMatch(/intact: 1 entries, last hash [0-9a-f]{64}/);
  expect(intact.code).toBeUndefined();

  const client = new pg.Client({ connectionString: fixture.files.superuserUrl });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query("UPDATE audit_entries SET subject = 'y'");
  await client.end();
  expect(await verify(fixture.files.applicationUrl)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("BROKEN at entry 1") as string,
  });

  const nowhere = new URL(fixture.files.applicationUrl);
  nowhere.pathname = "/no_such_database";
  const unreadable = await verify(nowhere.href);
  expect(unreadable).toMatchObject({ code: 2 });
  expect(unreadable.stderr).not.toContain(nowhere.password);
});
