import { findFreePort } from "./checks/ports.mjs";
import { readSettings } from "./env.mjs";

/**
 * @typedef {import("./contract.ts").ProductOptions} ProductOptions
 * @typedef {Required<Omit<ProductOptions, "signal" | "onOutput">>
 *   & Pick<ProductOptions, "signal" | "onOutput"> & {
 *     readonly mediaWorkers: number,
 *     readonly ports: Required<import("./contract.ts").ProductPorts> }} Plan
 */

/**
 * Completes options: settings from the environment where nothing is given, a real number for every
 * port that may be any.
 *
 * @param {Partial<ProductOptions>} options
 * @returns {Promise<Plan>}
 */
export async function makePlan(options) {
  const { settings, dataDir } = readSettings();
  const ports = options.ports ?? portsOf(settings);
  return {
    dataDir: options.dataDir ?? dataDir,
    mediaWorkers: options.mediaWorkers ?? settings.MEDIA_WORKERS,
    extraEnv: options.extraEnv ?? {},
    onProgress: options.onProgress ?? (() => {}),
    onLost: options.onLost ?? (() => {}),
    onOutput: options.onOutput,
    signal: options.signal,
    ports: {
      ...ports,
      admin: ports.admin || (await findFreePort()),
      portal: ports.portal || (await findFreePort()),
      media: ports.media || (await findFreePort()),
      mediaPrivate: ports.mediaPrivate || (await findFreePort()),
      database: ports.database || (await findFreePort()),
    },
  };
}

/**
 * The ports of the settings.
 *
 * @param {import("./env.mjs").Settings} settings
 * @returns {import("./contract.ts").ProductPorts}
 */
export function portsOf(settings) {
  return {
    portal: settings.PORT,
    admin: settings.ADMIN_PORT,
    media: settings.MEDIA_PORT,
    mediaPrivate: settings.MEDIA_PRIVATE_PORT,
    database: settings.DATABASE_PORT,
    mediaUdp: settings.MEDIA_UDP_PORT,
  };
}

/** Any free port for everything: for tests and for a second product beside the first. */
export const ANY_PORTS = {
  portal: 0,
  admin: 0,
  media: 0,
  mediaPrivate: 0,
  database: 0,
  mediaUdp: 0,
};

/**
 * The ports of a plan with their meaning, for the check that they are free.
 *
 * @param {Required<import("./contract.ts").ProductPorts>} ports
 * @param {number} workers
 * @returns {import("./checks/ports.mjs").WantedPort[]}
 */
export function wantedPorts(ports, workers) {
  const udp =
    ports.mediaUdp === 0 ? [] : Array.from({ length: workers }, (_, n) => ports.mediaUdp + n);
  return [
    { port: ports.portal, purpose: "Portal", setting: "PORT" },
    { port: ports.admin, purpose: "Verwaltung", setting: "ADMIN_PORT" },
    { port: ports.media, purpose: "Medienserver", setting: "MEDIA_PORT" },
    {
      port: ports.mediaPrivate,
      purpose: "Zustand des Medienservers",
      setting: "MEDIA_PRIVATE_PORT",
    },
    { port: ports.database, purpose: "PostgreSQL", setting: "DATABASE_PORT" },
    ...udp.map((port) => ({
      port,
      purpose: "Ton und Bild, UDP",
      setting: "MEDIA_UDP_PORT",
      protocol: /** @type {const} */ ("udp"),
    })),
  ];
}
