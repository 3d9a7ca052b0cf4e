import { ROOT, childEnvironment } from "../env.mjs";
import { GRANT, portalOrigins } from "../grant.mjs";

/**
 * The media stack: signalling and its media workers.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @returns {import("../supervisor.mjs").PartSpec}
 */
export function mediaPart(plan, secrets) {
  const { ports } = plan;
  return {
    name: "media",
    label: "Der Medienserver",
    args: ["--import", "tsx", "packages/jitsi-bridge/src/server/main.ts"],
    cwd: ROOT,
    env: childEnvironment({
      NODE_ENV: "production",
      MEDIA_PORT: String(ports.media),
      MEDIA_PRIVATE_PORT: String(ports.mediaPrivate),
      MEDIA_UDP_PORT: String(ports.mediaUdp),
      MEDIA_WORKERS: String(plan.mediaWorkers),
      MEDIA_GRANT_KEYS: `${GRANT.keyId}:${secrets.grantSecret}`,
      MEDIA_GRANT_ISSUER: GRANT.issuer,
      MEDIA_GRANT_AUDIENCE: GRANT.audience,
      MEDIA_ALLOWED_ORIGINS: portalOrigins(ports.portal).join(","),
      ...plan.extraEnv.media,
    }),
    ready: { url: `http://127.0.0.1:${ports.mediaPrivate}/about/health` },
    maxRestarts: 3,
  };
}
