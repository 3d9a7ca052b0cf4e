import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkDiskSpace, checkWritable } from "./checks/disk.mjs";
import { checkPorts } from "./checks/ports.mjs";
import { readArguments } from "./arguments.mjs";
import { helpText, welcomeText } from "./texts.mjs";
import { ANY_PORTS, makePlan, wantedPorts } from "./plan.mjs";
import { prepareBuild, prepareDatabaseClient, preparePackages } from "./prepare.mjs";
import { startProduct } from "./product.mjs";
import { checkNotRunning } from "./run-lock.mjs";
import { StartError } from "./start-error.mjs";
import { watchForEnd } from "./watch-for-end.mjs";

/**
 * `npm start`: everything from a bare clone to a page to click, and back to nothing on Ctrl+C.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
export async function main(args) {
  const started = Date.now();
  const end = watchForEnd();
  // A closed terminal must not keep us from tidying up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    const choice = readArguments(args);
    if (choice.help) {
      process.stdout.write(helpText());
      return 0;
    }
    return await run(choice, end, started);
  } catch (error) {
    if (end.signal.aborted) {
      say("Beendet.");
      return 0;
    }
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n`);
    return 1;
  } finally {
    end.release();
  }
}

/**
 * @param {import("./arguments.mjs").Choice} choice
 * @param {import("./watch-for-end.mjs").End} end
 * @param {number} started
 */
async function run(choice, end, started) {
  const steps = { signal: end.signal, onProgress: say };
  const temporary = choice.ephemeral
    ? mkdtempSync(path.join(os.tmpdir(), "stadtstube-"))
    : undefined;
  try {
    const plan = await makePlan(
      temporary === undefined ? {} : { dataDir: temporary, ports: ANY_PORTS },
    );
    checkWritable(plan.dataDir);
    checkDiskSpace(plan.dataDir);
    checkNotRunning(plan.dataDir);
    await checkPorts(wantedPorts(plan.ports, plan.mediaWorkers));
    if (!choice.noBuild) {
      await preparePackages(steps);
      await prepareDatabaseClient(steps);
      await prepareBuild("portal", steps);
      await prepareBuild("admin", steps);
    }
    return await runProduct({ ...plan, ...steps }, { choice, end, started });
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {{ choice: import("./arguments.mjs").Choice, end: import("./watch-for-end.mjs").End, started: number }} run
 */
async function runProduct(plan, { choice, end, started }) {
  /** @type {(reason: string) => void} */
  let lose = () => {};
  /** @type {Promise<string>} */
  const lost = new Promise((resolve) => (lose = resolve));
  const product = await startProduct({ ...plan, onLost: lose });
  process.stdout.write(
    choice.ephemeral
      ? `${JSON.stringify({ ...product, pids: product.pids(), dataDir: plan.dataDir })}\n`
      : welcomeText(product, Math.round((Date.now() - started) / 1000)),
  );
  const reason = await Promise.race([lost, end.asked.then(() => undefined)]);
  if (reason === undefined) say("Wird beendet …");
  await product.stop();
  if (reason !== undefined) throw new StartError("process-lost", reason);
  say("Beendet.");
  return 0;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`  ${line}\n`);
}
