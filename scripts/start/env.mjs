/**
 * The only place of the start and test scripts that reads the environment.
 */
import os from "node:os";
import path from "node:path";
import { StartError } from "./start-error.mjs";

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Environment variables that change the start; shown by `--help`. */
export const SETTINGS = /** @type {const} */ ([
  { name: "PORT", fallback: 3000, purpose: "Portal für Bürgerinnen und Bürger" },
  { name: "ADMIN_PORT", fallback: 3001, purpose: "Verwaltung (nur von diesem Rechner)" },
  { name: "MEDIA_PORT", fallback: 3002, purpose: "Medienserver" },
  {
    name: "MEDIA_PRIVATE_PORT",
    fallback: 3003,
    purpose: "Zustand des Medienservers (nur von hier)",
  },
  { name: "DATABASE_PORT", fallback: 5433, purpose: "PostgreSQL (nur von diesem Rechner)" },
  {
    name: "MEDIA_UDP_PORT",
    fallback: 10_000,
    purpose: "Ton und Bild (UDP), je Prozessorkern einer",
  },
  {
    name: "MEDIA_WORKERS",
    fallback: os.availableParallelism(),
    purpose: "Anzahl der Medienprozesse",
  },
]);

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */
/** @typedef {Record<typeof SETTINGS[number]["name"], number>} Settings */

/**
 * Reads the settings.
 *
 * @param {Environment} [environment]
 * @returns {{ settings: Settings, dataDir: string }}
 * @throws {StartError} `option-invalid`
 */
export function readSettings(environment = process.env) {
  const entries = SETTINGS.map(({ name, fallback }) => {
    const text = environment[name] ?? "";
    if (text === "") return [name, fallback];
    const value = Number(text);
    const isPort = name.endsWith("PORT");
    if (/^\d{1,5}$/.test(text) && value <= 65_535 && (isPort || value > 0)) return [name, value];
    const range = isPort ? "zwischen 0 und 65535" : "größer als 0";
    throw new StartError(
      "option-invalid",
      `${name}=${text} ist keine gültige Angabe: erwartet wird eine ganze Zahl ${range}.`,
    );
  });
  return {
    settings: Object.fromEntries(entries),
    dataDir: path.resolve(ROOT, environment.DATA_DIR || ".data"),
  };
}

/** Where programs are looked for. */
export function searchPath() {
  return process.env.PATH ?? "";
}

/** Whether npm started this process, and which npm it was. */
export function launchedByNpm() {
  return {
    isLaunched: process.env.npm_lifecycle_event !== undefined,
    npmCli: process.env.npm_execpath,
  };
}

/**
 * The environment for child processes: the caller's, without what npm adds for its own children,
 * and with what is given here.
 *
 * @param {Environment} own
 * @returns {Record<string, string | undefined>}
 */
export function childEnvironment(own) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$)/i.test(name),
  );
  return { ...Object.fromEntries(inherited), NEXT_TELEMETRY_DISABLED: "1", ...own };
}

/**
 * The environment for installing packages: compilers through ccache where it is there (also across
 * clones: it need not know in which folder it runs), Node's headers from the system where they are
 * there (so that none are downloaded), and no download of browsers or engines nobody uses.
 *
 * @param {{ hasCcache: boolean, headersFolder: string | undefined }} machine
 * @param {Environment} [environment]
 * @returns {Record<string, string | undefined>}
 */
export function installEnvironment({ hasCcache, headersFolder }, environment = process.env) {
  const usesCcache = hasCcache && !environment.CC && !environment.CXX;
  const hasNodedir = Object.keys(environment).some((name) => /^npm_config_nodedir$/i.test(name));
  return {
    ...environment,
    JOBS: environment.JOBS ?? "max",
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
    ...(usesCcache && {
      CC: "ccache gcc",
      CXX: "ccache g++",
      CCACHE_BASEDIR: ROOT,
      CCACHE_NOHASHDIR: "1",
    }),
    ...(!hasNodedir && headersFolder !== undefined && { npm_config_nodedir: headersFolder }),
  };
}

/**
 * The browser to use, when it is named.
 *
 * @param {string} setting `CHROMIUM_PATH` or `FIREFOX_PATH`
 */
export function browserPath(setting) {
  return process.env[setting] || undefined;
}
