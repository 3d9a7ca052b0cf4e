import path from "node:path";
import { ROOT, childEnvironment } from "../env.mjs";
import { GRANT } from "../grant.mjs";

/**
 * The portal as Next's build left it.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @param {{ databaseUrl: string, mediaUrl: string }} others
 * @returns {import("../supervisor.mjs").PartSpec}
 */
export function portalPart(plan, secrets, { databaseUrl, mediaUrl }) {
  const folder = path.join(ROOT, "apps/portal/.next/standalone/apps/portal");
  return {
    name: "portal",
    label: "Das Portal",
    args: ["server.js"],
    cwd: folder,
    env: childEnvironment({
      NODE_ENV: "production",
      PORT: String(plan.ports.portal),
      HOSTNAME: "127.0.0.1",
      DATABASE_URL: databaseUrl,
      MEDIA_URL: mediaUrl,
      GRANT_KEY: `${GRANT.keyId}:${secrets.grantSecret}`,
      GRANT_ISSUER: GRANT.issuer,
      GRANT_AUDIENCE: GRANT.audience,
      ...plan.extraEnv.portal,
    }),
    ready: { url: `http://localhost:${plan.ports.portal}/` },
    maxRestarts: 3,
  };
}
