import { migrate, provisionApplicationRole } from "@stadtstube/prisma/setup";

import type { SetupEnv } from "./env";

/**
 * Brings the database up to date and lets the application's role log in. Idempotent; nothing is
 * seeded: towns are made in the administration. Returns the migrations applied now.
 */
export async function setUp(
  env: Pick<SetupEnv, "DATABASE_OWNER_URL" | "DATABASE_APP_PASSWORD">,
): Promise<readonly string[]> {
  const { applied } = await migrate(env.DATABASE_OWNER_URL);
  await provisionApplicationRole(env.DATABASE_OWNER_URL, env.DATABASE_APP_PASSWORD);
  return applied;
}
