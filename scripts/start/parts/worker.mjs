import { ROOT, childEnvironment } from "../env.mjs";
import { GRANT } from "../grant.mjs";

/**
 * Who is told of incidents, for the worker and for the administration, which says when the worker stands
 * still.
 *
 * @param {import("../plan.mjs").Plan} plan
 */
export function alertSettings(plan) {
  return { ALERT_MAIL_TO: "it@localhost.invalid", ALERT_MAIL_DIR: `${plan.dataDir}/mail` };
}

/**
 * The operations worker: looks at everything this start has started, warns and tidies up.
 *
 * @param {import("../plan.mjs").Plan} plan
 * @param {import("../secrets.mjs").Secrets} secrets
 * @param {{ databaseUrl: string, mediaUrl: string, mediaPrivateUrl: string, portalUrl: string }} others
 * @returns {import("../supervisor.mjs").PartSpec}
 */
export function workerPart(plan, secrets, { databaseUrl, mediaUrl, mediaPrivateUrl, portalUrl }) {
  const here = { region: "Dieser Rechner" };
  const servers = [
    { key: "local-bridge", kind: "bridge", name: "Medienserver", url: mediaPrivateUrl, ...here },
    { key: "local-focus", kind: "focus", name: "Vermittlung", url: mediaPrivateUrl, ...here },
    { key: "local-portal", kind: "portal", name: "Portal", url: portalUrl, ...here },
    { key: "local-database", kind: "database", name: "Datenbank", url: null, ...here },
    { key: "local-meeting", kind: "meeting", name: "Probetreffen", url: mediaUrl, ...here },
    { key: "local-worker", kind: "worker", name: "Wächter", url: null, ...here },
    { key: "local-host", kind: "host", name: "Maschine", url: null, ...here },
  ];
  return {
    name: "worker",
    label: "Der Wächter",
    args: ["--import", "tsx", "packages/operations/src/worker/main.ts"],
    cwd: ROOT,
    env: childEnvironment({
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      WORKER_SERVERS: JSON.stringify(servers),
      TEST_MEETING: JSON.stringify({
        url: mediaUrl,
        origin: portalUrl,
        grantKey: `${GRANT.keyId}:${secrets.grantSecret}`,
        issuer: GRANT.issuer,
        audience: GRANT.audience,
      }),
      WORKER_DATA_DIR: plan.dataDir,
      ...alertSettings(plan),
      MAIL_DIR: `${plan.dataDir}/post`,
    }),
    ready: { line: "worker is ready" },
    maxRestarts: 3,
  };
}
