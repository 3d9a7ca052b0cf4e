import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkCompilers } from "./checks/compilers.mjs";
import { checkDiskSpace, checkWritable } from "./checks/disk.mjs";
import { ROOT, childEnvironment, launchedByNpm, searchPath } from "./env.mjs";
import { install, needsInstall } from "./install.mjs";
import { runCommand } from "./run-command.mjs";
import { contentHash, isStamped, writeStamp } from "./stamp.mjs";
import { StartError } from "./start-error.mjs";

/**
 * @typedef {object} PrepareOptions
 * @property {(line: string) => void} onProgress
 * @property {AbortSignal} [signal]
 */

/**
 * Installs what the lockfile names, when it is not there.
 *
 * @param {PrepareOptions} options
 * @throws {StartError}
 */
export async function preparePackages({ onProgress, signal }) {
  checkWritable(ROOT);
  if (!needsInstall()) return;
  checkDiskSpace(ROOT);
  checkCompilers(searchPath());
  onProgress("Pakete werden geladen und der Medienserver übersetzt (einmalig, einige Minuten) …");
  await install({ signal });
}

/**
 * Writes the database client, when the schema changed.
 *
 * @param {PrepareOptions} options
 * @throws {StartError} `step-failed`
 */
export async function prepareDatabaseClient({ onProgress, signal }) {
  const stamp = path.join(ROOT, "prisma/generated/.stadtstube-schema");
  const hash = contentHash(ROOT, ["prisma/schema.prisma", "prisma/package.json"]);
  if (isStamped(stamp, hash)) return;
  onProgress("Datenbankzugriff wird erzeugt …");
  await runStep("Der Datenbankzugriff ließ sich nicht erzeugen", {
    command: [process.execPath, "--import", "tsx", "src/tools/generate.ts"],
    cwd: path.join(ROOT, "prisma"),
    signal,
  });
  writeStamp(stamp, hash);
}

/**
 * Builds an app for production, when a source of it changed.
 *
 * @param {"portal" | "admin"} app
 * @param {PrepareOptions} options
 * @throws {StartError} `step-failed`
 */
export async function prepareBuild(app, { onProgress, signal }) {
  const folder = path.join(ROOT, "apps", app);
  const stamp = path.join(folder, ".next/stadtstube-build");
  const sources = [`apps/${app}`, "packages", "prisma", "package-lock.json", "tsconfig.json"];
  const hash = contentHash(ROOT, sources, process.version);
  if (isStamped(stamp, hash)) return;
  checkDiskSpace(ROOT);
  checkWritable(path.join(folder, ".next"));
  rmSync(stamp, { force: true });
  onProgress(
    `${app === "portal" ? "Portal" : "Verwaltung"} wird gebaut (nach Änderungen, etwa eine Minute) …`,
  );
  await runStep("Der Bau ist fehlgeschlagen", {
    command: [process.execPath, path.join(ROOT, "node_modules/next/dist/bin/next"), "build"],
    cwd: folder,
    signal,
  });
  copyAssets(folder, app);
  if (app === "admin") await writeBillOfMaterials(folder, signal);
  writeStamp(stamp, hash);
}

/**
 * Writes the software bill of materials (CycloneDX) of what is installed beside the administration's
 * server, which offers it for download. Without npm, or with packages npm calls inconsistent, there is
 * none, and the page says so.
 *
 * @param {string} folder
 * @param {AbortSignal} [signal]
 */
async function writeBillOfMaterials(folder, signal) {
  const { npmCli } = launchedByNpm();
  const npm = npmCli?.endsWith(".js") ? [process.execPath, npmCli] : ["npm"];
  const command = [...npm, "sbom", "--sbom-format", "cyclonedx", "--omit", "dev"];
  const { exitCode, output } = await runCommand(command, {
    cwd: ROOT,
    env: childEnvironment({}),
    signal,
  });
  const start = output.indexOf("{");
  const end = output.lastIndexOf("}");
  if (exitCode !== 0 || start < 0) return;
  const target = path.join(folder, ".next/standalone/apps/admin/sbom.cdx.json");
  writeFileSync(target, output.slice(start, end + 1));
}

/**
 * The standalone build leaves out what a proxy could serve; without a proxy it serves that itself.
 *
 * @param {string} folder
 * @param {string} app
 */
function copyAssets(folder, app) {
  const target = path.join(folder, ".next/standalone/apps", app);
  for (const name of [".next/static", "public"]) {
    const source = path.join(folder, name);
    if (existsSync(source))
      cpSync(source, path.join(target, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} failure
 * @param {{ command: string[], cwd: string, signal?: AbortSignal }} step
 */
async function runStep(failure, { command, cwd, signal }) {
  const env = childEnvironment({});
  const { exitCode, output } = await runCommand(command, { cwd, env, signal });
  if (exitCode === 0) return;
  const last = output.trimEnd().split("\n").slice(-25).join("\n");
  throw new StartError("step-failed", `${failure} (Ausgang ${exitCode}):\n${last}`);
}
