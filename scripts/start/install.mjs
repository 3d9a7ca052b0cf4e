import { readFileSync } from "node:fs";
import path from "node:path";
import { isOnPath } from "./checks/compilers.mjs";
import { ROOT, installEnvironment, launchedByNpm, searchPath } from "./env.mjs";
import { mendHash, mendMediaCore } from "./mend-media-core.mjs";
import { runCommand } from "./run-command.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";
import { StartError } from "./start-error.mjs";

// Inside node_modules, so that deleting that folder deletes the stamp as well.
const ABI_STAMP = "node_modules/.stadtstube-node-abi";

/**
 * Whether the installed packages are not those of the lockfile, or were compiled for another Node or
 * without our changes to the media core, as by somebody's own `npm install`. npm writes its own list of what is installed as the very last step, so an interrupted
 * installation has none.
 *
 * @param {string} [root]
 */
export function needsInstall(root = ROOT) {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(path.join(root, "node_modules/.package-lock.json"));
  if (wanted === undefined || installed === undefined) return true;
  const differs = Object.entries(wanted).some(([place, { version, optional, link }]) => {
    const isPackage = place.startsWith("node_modules/") || place.includes("/node_modules/");
    return isPackage && !optional && !link && installed[place]?.version !== version;
  });
  return differs || !isStamped(path.join(root, ABI_STAMP), abi());
}

/**
 * Installs the packages of the lockfile.
 *
 * @param {{ signal?: AbortSignal, onLine?: (line: string) => void }} [options]
 * @throws {StartError} `network`, `disk-full`, `not-writable`, `compiler-missing`, `install-failed`
 */
export async function install(options = {}) {
  const run = async (/** @type {readonly string[]} */ args) => {
    const { exitCode, output } = await runNpm(args, options);
    if (exitCode !== 0) throw explainFailedInstall(output);
  };
  await run(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  mendMediaCore();
  await run(["rebuild", ...allowedScripts()]);
  writeStamp(path.join(ROOT, ABI_STAMP), abi());
}

/** What the compiled packages must fit: Node's binary interface and our changes to the media core. */
const abi = () => `${process.versions.modules} ${mendHash()}`;

/** The packages whose install scripts may run: the list in package.json that npm 11 reads as well. */
function allowedScripts() {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  return Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);
}

/**
 * Turns npm's output into one sentence.
 *
 * @param {string} output
 */
export function explainFailedInstall(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|npm (error|ERR!) network/.test(
      output,
    )
  ) {
    return new StartError(
      "network",
      "Die Pakete konnten nicht geladen werden, weil der Paketserver nicht erreichbar ist: bitte die " +
        "Netzverbindung (und einen Proxy in der npm-Einstellung) prüfen und neu starten.",
    );
  }
  if (/ENOSPC|no space left/i.test(output)) {
    return new StartError(
      "disk-full",
      "Beim Laden der Pakete ist der Datenträger vollgelaufen: bitte mindestens 1 GB frei machen und neu starten.",
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new StartError(
      "not-writable",
      `Die Pakete dürfen nicht nach ${ROOT} geschrieben werden: bitte als Besitzer dieses Ordners starten.`,
    );
  }
  if (/gyp ERR!|not found: (make|g\+\+)/.test(output)) {
    return new StartError(
      "compiler-missing",
      "Der Medienserver ließ sich nicht übersetzen: bitte mit »sudo apt-get install g++ make python3« die " +
        `Übersetzer vollständig installieren und neu starten. Meldung: ${mainLine(output)}`,
    );
  }
  return new StartError(
    "install-failed",
    `Die Pakete ließen sich nicht installieren. Meldung von npm: ${mainLine(output)}`,
  );
}

/**
 * @param {readonly string[]} args
 * @param {{ signal?: AbortSignal, onLine?: (line: string) => void }} options
 */
function runNpm(args, { signal, onLine }) {
  const { npmCli } = launchedByNpm();
  const npm = npmCli?.endsWith(".js") ? [process.execPath, npmCli] : ["npm"];
  const env = installEnvironment({
    hasCcache: isOnPath("ccache", searchPath()),
    headersFolder: findHeaders(),
  });
  return runCommand([...npm, ...args], { cwd: ROOT, env, signal, onLine });
}

/**
 * Node's headers as the system's packages install them, when they belong to this very Node.
 */
function findHeaders() {
  try {
    const header = readFileSync("/usr/include/node/node_version.h", "utf8");
    const [major, minor, patch] = ["MAJOR", "MINOR", "PATCH"].map(
      (part) => new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(header)?.[1],
    );
    return `${major}.${minor}.${patch}` === process.versions.node ? "/usr" : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * What npm says is the matter: its first line of an error that is not just a code.
 *
 * @param {string} output
 */
function mainLine(output) {
  const lines = output
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim())
    .filter((line, index, all) => line !== "" && all.indexOf(line) === index);
  const errors = lines.filter((line) => !/^npm (warn|notice)|^code |^A complete log/.test(line));
  return errors[0] ?? "keine";
}
