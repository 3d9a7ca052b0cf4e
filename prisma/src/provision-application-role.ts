import pg from "pg";

import { APPLICATION_ROLE } from "./roles";

/**
 * Lets the application's role log in with this password. Run after `migrate`, as the owner.
 *
 * For servers that somebody else runs; the embedded one does it by itself.
 */
export async function provisionApplicationRole(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
}
