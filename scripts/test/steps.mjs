import path from "node:path";
import { ROOT } from "../start/env.mjs";
import { readPlaywright, readVitest } from "./counts.mjs";

/**
 * @typedef {object} Step
 * @property {string} name as in the table
 * @property {readonly string[]} command
 * @property {Record<string, string>} [env]
 * @property {() => import("./counts.mjs").Counts | undefined} [countTests] after it ran; a step with
 *   tests whose report is missing has failed
 */

const REPORTS = path.join(ROOT, "test-results");
const bin = (/** @type {string} */ file, /** @type {string[]} */ ...args) => [
  process.execPath,
  path.join(ROOT, file),
  ...args,
];

/** @type {Step} takes longest, and one core */
export const lint = {
  name: "lint",
  command: bin("node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."),
  env: { NODE_OPTIONS: "--max-old-space-size=8192" },
};

/** @type {Step} writes what Next says about its routes, so it must not run beside a build */
export const types = { name: "types", command: bin("scripts/check-types.mjs") };

/** @type {readonly Step[]} quick looks at the sources, independent of each other */
export const quickChecks = [
  {
    name: "format",
    // What the cache knows as well formatted was so with this very content, options and version.
    command: bin(
      "node_modules/prettier/bin/prettier.cjs",
      ...["--check", "--log-level", "warn", "--cache", "--cache-strategy", "content"],
      ...["--cache-location", "node_modules/.cache/prettier-check", "."],
    ),
  },
  { name: "walls", command: bin("scripts/check-walls.mjs") },
  {
    name: "unused code",
    command: bin("node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"),
  },
  { name: "licences", command: bin("scripts/check-licences.mjs") },
  { name: "migrations", command: ["npm", "run", "--silent", "-w", "prisma", "check"] },
];

/** Needs nothing but the sources. */
export const unitSuite = vitest("unit");

/** Starts real servers, and the product as it was built. */
export const integrationSuite = vitest("integration");

/**
 * The suites with browsers. Some tests need the machine for themselves. The administration's has a product of its own: it drains the media server
 * that the others meet on.
 *
 * @param {{ readonly chromium: string, readonly firefox: string }} paths
 * @returns {readonly Step[]}
 */
export function browserSuites(paths) {
  return [
    playwright("e2e", "test", paths),
    playwright("e2e alone", "alone", paths),
    playwright("office", "office", paths),
  ];
}

/**
 * @param {string} name
 * @param {string} script of the package `e2e`
 * @param {{ readonly chromium: string, readonly firefox: string }} paths
 * @returns {Step}
 */
function playwright(name, script, { chromium, firefox }) {
  const report = path.join(REPORTS, `${name}.json`);
  return {
    name,
    command: ["npm", "run", "--silent", "-w", "e2e", script, "--", "--reporter=list,json"],
    env: {
      CHROMIUM_PATH: chromium,
      FIREFOX_PATH: firefox,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // Meetings of several browsers on two slow cores may take their time.
      E2E_PATIENCE: "3",
    },
    countTests: () => readPlaywright(report),
  };
}

/** Reports of an earlier run must never be counted: their folder is emptied first. */
export const reportsFolder = REPORTS;

/**
 * @param {"unit" | "integration"} project
 * @returns {Step}
 */
function vitest(project) {
  const report = path.join(REPORTS, `${project}.json`);
  return {
    name: project,
    command: bin(
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ),
    countTests: () => readVitest(report),
  };
}
