import pg from "pg";
import type { TestProject } from "vitest/node";

import { migrate } from "../migrations/migrate";
import { APPLICATION_ROLE } from "../roles";
import { startThrowawayPostgres } from "../tools/throwaway-postgres";

/** What the tests are told about the one server of the run. */
export interface TestServer {
  readonly superuserUrl: string;
  /** As the migrations' owner, without a database that matters. */
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Name of the migrated database that new ones are copied from. */
  readonly template: string;
}

declare module "vitest" {
  /** What the global set-up hands to the tests. */
  export interface ProvidedContext {
    testPostgres: TestServer;
  }
}

const TEMPLATE = "stadtstube_template";

/**
 * Vitest's global set-up of the integration suite: one real PostgreSQL for the run, its template
 * database migrated once. Returns the teardown, which leaves neither process nor file behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    const owner = new URL(server.ownerUrl);
    await runAsSuperuser(
      server.superuserUrl,
      `CREATE DATABASE ${TEMPLATE} OWNER ${owner.username}`,
    );
    owner.pathname = `/${TEMPLATE}`;
    await migrate(owner.href);
    await runAsSuperuser(
      server.superuserUrl,
      `GRANT CONNECT ON DATABASE ${TEMPLATE} TO ${APPLICATION_ROLE}`,
    );
    const { superuserUrl, ownerUrl, applicationUrl } = server;
    project.provide("testPostgres", { superuserUrl, ownerUrl, applicationUrl, template: TEMPLATE });
    return () => server.stop();
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function runAsSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
