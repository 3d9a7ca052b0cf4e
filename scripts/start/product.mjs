import { chmodSync } from "node:fs";
import path from "node:path";
import { checkWritable } from "./checks/disk.mjs";
import { checkPorts } from "./checks/ports.mjs";
import { firstSignInUrl } from "./first-sign-in.mjs";
import { OutputFiles } from "./output-files.mjs";
import { adminPart } from "./parts/admin.mjs";
import { databasePart } from "./parts/database.mjs";
import { mediaPart } from "./parts/media.mjs";
import { portalPart } from "./parts/portal.mjs";
import { workerPart } from "./parts/worker.mjs";
import { makePlan, wantedPorts } from "./plan.mjs";
import { lockDataDir } from "./run-lock.mjs";
import { loadSecrets } from "./secrets.mjs";
import { Supervisor } from "./supervisor.mjs";

/**
 * Starts the whole product (PostgreSQL, media stack, portal) in child processes. Packages must be
 * installed and the portal built: see `prepare.mjs`.
 *
 * @param {Partial<import("./contract.ts").ProductOptions>} [options]
 * @returns {Promise<import("./contract.ts").RunningProduct>} when everything is healthy
 * @throws {import("./start-error.mjs").StartError} one German sentence that says what to do; nothing
 *   is left running then
 */
export async function startProduct(options = {}) {
  const plan = await makePlan(options);
  checkWritable(plan.dataDir);
  // As root, PostgreSQL runs as another user, who must be able to pass through to its own folder.
  if (process.getuid?.() === 0) chmodSync(plan.dataDir, 0o711);
  const unlock = lockDataDir(plan.dataDir);
  const files = new OutputFiles(path.join(plan.dataDir, "logs"));
  const supervisor = makeSupervisor(plan, files, () => stop());
  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= supervisor.stop().then(async () => {
      await files.close();
      unlock();
    });
    return stopping;
  };
  try {
    await checkPorts(wantedPorts(plan.ports, plan.mediaWorkers));
    const urls = await startParts(plan, supervisor);
    return { ...urls, pids: () => supervisor.pids(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {OutputFiles} files
 * @param {() => Promise<void>} stop
 */
function makeSupervisor(plan, files, stop) {
  return new Supervisor({
    signal: plan.signal,
    onProgress: plan.onProgress,
    onOutput: plan.onOutput ?? ((name, line) => files.write(name, line)),
    logFileOf: (name) => files.fileOf(name),
    onLost: (reason) => void stop().then(() => plan.onLost(reason)),
  });
}

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {Supervisor} supervisor
 */
async function startParts(plan, supervisor) {
  const secrets = loadSecrets(plan.dataDir);
  const { ports } = plan;
  const database = `127.0.0.1:${ports.database}/stadtstube`;
  const urls = {
    portalUrl: `http://localhost:${ports.portal}`,
    adminUrl: `http://localhost:${ports.admin}`,
    mediaUrl: `http://localhost:${ports.media}`,
    mediaPrivateUrl: `http://127.0.0.1:${ports.mediaPrivate}`,
    databaseUrl: `postgresql://stadtstube_owner:${secrets.databasePassword}@${database}`,
  };
  const appUrl = `postgresql://stadtstube_app:${secrets.appPassword}@${database}`;
  plan.onProgress("Datenbank startet …");
  await supervisor.start(databasePart(plan, secrets));
  plan.onProgress("Medienserver, Portal und Verwaltung starten …");
  await Promise.all([
    supervisor.start(mediaPart(plan, secrets)),
    supervisor.start(portalPart(plan, secrets, { databaseUrl: appUrl, mediaUrl: urls.mediaUrl })),
    supervisor.start(adminPart(plan, secrets, { ...urls, databaseUrl: appUrl })),
    supervisor.start(workerPart(plan, secrets, { ...urls, databaseUrl: appUrl })),
  ]);
  return { ...urls, firstSignInUrl: await firstSignInUrl(urls.adminUrl, secrets.adminSecret) };
}
