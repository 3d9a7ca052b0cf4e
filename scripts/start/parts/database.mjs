import { ROOT, childEnvironment } from "../env.mjs";

/** PostgreSQL with migrations applied and the demo town in it. It is never restarted blindly. */
/**
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @returns {import("../supervisor.mjs").PartSpec}
 */
export function databasePart(plan, secrets) {
  return {
    name: "database",
    label: "Die Datenbank",
    args: ["--import", "tsx", "scripts/database/main.ts"],
    cwd: ROOT,
    env: childEnvironment({
      DATABASE_DIR: `${plan.dataDir}/postgres`,
      DATABASE_PORT: String(plan.ports.database),
      DATABASE_PASSWORD: secrets.databasePassword,
      DATABASE_APP_PASSWORD: secrets.appPassword,
    }),
    ready: { line: "database is ready" },
    maxRestarts: 0,
  };
}
