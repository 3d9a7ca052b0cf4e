import { randomUUID } from "node:crypto";

import pg from "pg";
import { inject } from "vitest";

import type { TestServer } from "./global-setup";

/** A migrated database of one's own, without rows. */
export interface TestDatabase {
  /** For migrations and seeds. */
  readonly ownerUrl: string;
  /** For the code under test: fenced by row-level security. */
  readonly applicationUrl: string;
  /** For looking behind the fence. */
  readonly superuserUrl: string;
  /** Deletes it; connections still open are cut. Idempotent. */
  drop(): Promise<void>;
}

/**
 * Makes a fresh database, copied from the run's template in a few hundredths of a second.
 *
 * Call it once per test file (`beforeAll`) or per test, and drop it afterwards. `empty` leaves out
 * the migrations, for tests of the migrations themselves.
 */
export async function createTestDatabase(
  options: { readonly empty?: boolean } = {},
): Promise<TestDatabase> {
  const server = inject("testPostgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const owner = new URL(server.ownerUrl).username;
  const template = options.empty === true ? "template0" : server.template;
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
  return {
    ownerUrl: at(server.ownerUrl, name),
    applicationUrl: at(server.applicationUrl, name),
    superuserUrl: at(server.superuserUrl, name),
    drop: () => runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function runOn(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
