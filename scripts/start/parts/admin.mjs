import { nextApp } from "./next-app.mjs";

/**
 * The view for town IT. It sees the media server's private half, and no database.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {{ mediaPrivateUrl: string }} others
 */
export function adminPart(plan, { mediaPrivateUrl }) {
  const servers = [{ name: "Dieser Rechner", region: "lokal", url: mediaPrivateUrl }];
  return nextApp("admin", {
    label: "Die Verwaltung",
    port: plan.ports.admin,
    env: { ADMIN_SERVERS: JSON.stringify(servers) },
  });
}
