import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, childEnvironment } from "../start/env.mjs";
import { runCommand } from "../start/run-command.mjs";
import { NONE } from "./counts.mjs";

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {boolean} ok
 * @property {number} seconds
 * @property {import("./counts.mjs").Counts} counts
 * @property {string} output
 */

/**
 * Runs one step to its end. It succeeds when its program does, and, where it has tests, when its
 * report is there, names at least one passed test and no failed or skipped one.
 *
 * @param {import("./steps.mjs").Step} step
 * @param {{ folder: string, signal: AbortSignal }} where `folder` receives the output as a file
 * @returns {Promise<Result>}
 */
export async function runStep(step, { folder, signal }) {
  const started = Date.now();
  const { exitCode, output } = await runCommand(step.command, {
    cwd: ROOT,
    env: childEnvironment({ CI: "true", NO_COLOR: "1", ...step.env }),
    signal,
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${step.name.replaceAll(" ", "-")}.log`), output);
  const counted = step.countTests?.();
  return {
    name: step.name,
    ok: exitCode === 0 && (step.countTests === undefined || isClean(counted)),
    seconds: (Date.now() - started) / 1000,
    counts: counted ?? NONE,
    output: explain(output, step, counted),
  };
}

/** @param {import("./counts.mjs").Counts | undefined} counts */
function isClean(counts) {
  return counts !== undefined && counts.passed > 0 && counts.failed === 0 && counts.skipped === 0;
}

/**
 * @param {string} output
 * @param {import("./steps.mjs").Step} step
 * @param {import("./counts.mjs").Counts | undefined} counts
 */
function explain(output, step, counts) {
  if (step.countTests === undefined) return output;
  if (counts === undefined) return `${output}\nDas Werkzeug hat keinen Bericht geschrieben.\n`;
  if (counts.skipped > 0) return `${output}\n${counts.skipped} Tests wurden übersprungen.\n`;
  return output;
}
