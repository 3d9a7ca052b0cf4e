import { nextApp } from "./next-app.mjs";
import { alertSettings } from "./worker.mjs";

/**
 * The administration: town IT, the towns' own staff.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @param {{ databaseUrl: string, adminUrl: string, mediaPrivateUrl: string }} others
 */
export function adminPart(plan, secrets, { databaseUrl, adminUrl, mediaPrivateUrl }) {
  return nextApp("admin", {
    label: "Die Verwaltung",
    port: plan.ports.admin,
    env: {
      DATABASE_URL: databaseUrl,
      ADMIN_ORIGIN: adminUrl,
      ADMIN_SECRET: secrets.adminSecret,
      MEDIA_PRIVATE_URL: mediaPrivateUrl,
      ...alertSettings(plan),
      ...plan.extraEnv.admin,
    },
  });
}
