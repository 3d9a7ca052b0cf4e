import { readFileSync } from "node:fs";

/**
 * Real numbers of tests, from the reports of the tools that ran them.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * Reads vitest's JSON report. A file that could not even be loaded counts as one failed test.
 *
 * @param {string} file
 * @returns {Counts | undefined} undefined when there is no readable report
 */
export function readVitest(file) {
  const report = readJson(file);
  if (report === undefined) return undefined;
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads Playwright's JSON report. A test that passed only when tried again has failed; so has a
 * file that could not be loaded.
 *
 * @param {string} file
 * @returns {Counts | undefined}
 */
export function readPlaywright(file) {
  const report = readJson(file);
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const brokenFiles = unexpected === 0 ? report.errors.length : 0;
  return { passed: expected, failed: unexpected + flaky + brokenFiles, skipped };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  );
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
