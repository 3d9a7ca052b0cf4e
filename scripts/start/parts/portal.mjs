import { GRANT } from "../grant.mjs";
import { nextApp } from "./next-app.mjs";

/**
 * The portal for residents.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @param {{ databaseUrl: string, mediaUrl: string }} others
 */
export function portalPart(plan, secrets, { databaseUrl, mediaUrl }) {
  return nextApp("portal", {
    label: "Das Portal",
    port: plan.ports.portal,
    env: {
      DATABASE_URL: databaseUrl,
      MEDIA_URL: mediaUrl,
      GRANT_KEY: `${GRANT.keyId}:${secrets.grantSecret}`,
      GRANT_ISSUER: GRANT.issuer,
      GRANT_AUDIENCE: GRANT.audience,
      // The portal listens on this machine only, so that only who sits at it reads the mails.
      MAILBOX_DIR: `${plan.dataDir}/post`,
      ...plan.extraEnv.portal,
    },
  });
}
