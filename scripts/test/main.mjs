import { rmSync } from "node:fs";
import path from "node:path";
import { browserPath, childEnvironment, searchPath, ROOT } from "../start/env.mjs";
import { prepareBuild, prepareDatabaseClient, preparePackages } from "../start/prepare.mjs";
import { runCommand } from "../start/run-command.mjs";
import { StartError } from "../start/start-error.mjs";
import { watchForEnd } from "../start/watch-for-end.mjs";
import { CHROMIUM, DEBIAN_POSTGRES, FIREFOX, provideProgram, SYSTEMD } from "./programs.mjs";
import { NONE, sum } from "./counts.mjs";
import { runStep } from "./run-step.mjs";
import * as steps from "./steps.mjs";
import { formatTable, formatTotal } from "./table.mjs";

/** As many steps at once that need nothing but the sources; each is content with about one core. */
const LANES = 2;
const SHOWN_LINES = 120;

/**
 * `npm test`: set-up, then every check and every suite. All steps run, also after one has failed,
 * so that one run shows everything that is wrong.
 *
 * @param {readonly string[]} args `--check` = only the cheap looks at the sources
 * @returns {Promise<number>} exit status
 */
export async function main(args) {
  const end = watchForEnd();
  /** @type {import("./run-step.mjs").Result[]} */
  const results = [];
  try {
    await runAll({ results, signal: end.signal, onlyChecks: args.includes("--check") });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stdout.write(`\n✗ ${error.message}\n`);
    const name = error.code === "aborted" ? "aborted" : "set-up";
    results.push({ name, ok: false, seconds: 0, counts: NONE, output: "" });
  } finally {
    end.release();
  }
  const ok = results.every((result) => result.ok);
  const total = formatTotal(sum(results.map((result) => result.counts)));
  process.stdout.write(`\n${formatTable(results)}\n\n${total}\n`);
  return ok ? 0 : 1;
}

/** @param {{ results: import("./run-step.mjs").Result[], signal: AbortSignal, onlyChecks: boolean }} run */
async function runAll({ results, signal, onlyChecks }) {
  const folder = path.join(steps.reportsFolder, "logs");
  const onProgress = (/** @type {string} */ line) => process.stdout.write(`  ${line}\n`);
  rmSync(steps.reportsFolder, { recursive: true, force: true });
  const run = async (/** @type {import("./steps.mjs").Step} */ step) => {
    const result = await runStep(step, { folder, signal });
    results.push(result);
    report(result);
  };
  const started = Date.now();
  await preparePackages({ signal, onProgress });
  await prepareDatabaseClient({ signal, onProgress });
  const chromium = onlyChecks ? "" : await provide(CHROMIUM, signal);
  const firefox = onlyChecks ? "" : await provide(FIREFOX, signal);
  if (!onlyChecks) {
    await provide(DEBIAN_POSTGRES, signal);
    await provide(SYSTEMD, signal);
  }
  results.push(done("set-up", started));
  /** @type {Promise<void> | undefined} */
  let typed;
  const build = async () => {
    await typed;
    const buildStarted = Date.now();
    await prepareBuild("portal", { signal, onProgress });
    await prepareBuild("admin", { signal, onProgress });
    results.push(done("build", buildStarted));
  };
  await inLanes([
    () => run(steps.lint),
    () => (typed = run(steps.types)),
    ...(onlyChecks ? [] : [() => run(steps.unitSuite), build]),
    ...steps.quickChecks.map((step) => () => run(step)),
  ]);
  if (onlyChecks) return;
  await run(steps.integrationSuite);
  for (const suite of steps.browserSuites({ chromium, firefox })) await run(suite);
}

/**
 * @param {import("./programs.mjs").TestProgram} program
 * @param {AbortSignal} signal
 */
function provide(program, signal) {
  const env = childEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  return provideProgram(program, {
    wanted: program.setting === undefined ? undefined : browserPath(program.setting),
    searchPath: searchPath(),
    isRoot: process.getuid?.() === 0,
    run: (command) => runCommand(command, { cwd: ROOT, env, signal }),
  });
}

/**
 * Begins the work in its order, some at once. Rejects with the first failure, but only when nothing
 * runs any more.
 *
 * @param {readonly (() => Promise<void>)[]} work
 */
async function inLanes(work) {
  const waiting = [...work];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/**
 * @param {string} name
 * @param {number} started
 * @returns {import("./run-step.mjs").Result}
 */
function done(name, started) {
  return { name, ok: true, seconds: (Date.now() - started) / 1000, counts: NONE, output: "" };
}

/** @param {import("./run-step.mjs").Result} result */
function report({ name, ok, seconds, output }) {
  process.stdout.write(`${ok ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)\n`);
  if (ok) return;
  const lines = output.trimEnd().split("\n");
  const shown = lines.length > SHOWN_LINES ? ["…", ...lines.slice(-SHOWN_LINES)] : lines;
  process.stdout.write(`${shown.map((line) => `    ${line}`).join("\n")}\n`);
}
