import pg from "pg";

import { APPLICATION_ROLE } from "../roles";

const OWNER = "stadtstube_owner";
const DATABASE = "stadtstube";

/**
 * Makes owner, application role and database, and sets the passwords. Idempotent.
 *
 * The owner is no superuser, as on a managed server, so that what works here works there.
 */
export async function provisionServer(
  superuserUrl: string,
  passwords: { readonly password: string; readonly applicationPassword: string },
): Promise<{ owner: string; application: string; database: string }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, OWNER, "CREATEROLE", passwords.password);
    await ensureRole(client, APPLICATION_ROLE, "NOCREATEROLE", passwords.applicationPassword);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    return { owner: OWNER, application: APPLICATION_ROLE, database: DATABASE };
  } finally {
    await client.end();
  }
}

async function ensureRole(
  client: pg.Client,
  role: string,
  attribute: "CREATEROLE" | "NOCREATEROLE",
  password: string,
): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB ${attribute} PASSWORD ${pg.escapeLiteral(password)}`,
  );
}
