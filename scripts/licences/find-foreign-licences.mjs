import { readFileSync } from "node:fs";
import path from "node:path";
import { isAllowed } from "./is-allowed.mjs";

/** Packages whose package.json names no licence; each one's own file was read. */
const READ_BY_HAND = new Map([
  ["node_modules/@shinyoshiaki/jspack", "BSD-3-Clause"],
  // GPL-2.0 for general use, MIT for use through medooze-media-server, which is ours: its README.
  ["node_modules/medooze-media-server-src", "MIT"],
  ["node_modules/seq-queue", "MIT"],
]);

/**
 * Parts of Prisma's command line tool: npm counts it as shipped because the client names it as an
 * optional companion, but no build of ours contains it.
 */
const NOT_SHIPPED = new Set(["node_modules/elkjs"]);

/**
 * The licences of everything that is shipped (no development tools), against the list of those that
 * go together with EUPL-1.2.
 *
 * @param {string} root the repository, with its packages installed
 * @returns {string[]} one line per package that does not fit; empty = all fit
 */
export function findForeignLicences(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([place, entry]) => {
    if (!place.includes("node_modules/") || entry.dev || entry.link) return [];
    if (NOT_SHIPPED.has(place)) return [];
    const licence = READ_BY_HAND.get(place) ?? entry.license ?? readLicence(path.join(root, place));
    // Packages for other systems are not installed; the lockfile still names their licence.
    if (licence !== undefined && isAllowed(licence)) return [];
    return [`${place}: ${licence ?? "no licence named"}`];
  });
}

/** @param {string} folder */
function readLicence(folder) {
  try {
    const { license, licenses } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    );
    return (
      license?.type ?? license ?? licenses?.map((/** @type {any} */ one) => one.type).join(" OR ")
    );
  } catch {
    return undefined;
  }
}
