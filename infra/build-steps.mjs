/**
 * Runs what the Dockerfile's stages run, without Docker, in a fresh clone of what is committed: packages,
 * builds, the worker's packages. Takes minutes and needs the network; `npm run -w infra build-steps`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "stadtstube-images-"));

/**
 * @param {string} cwd
 * @param {string} command for the shell, as after RUN
 */
function run(cwd, command) {
  process.stdout.write(`\n$ ${command}\n`);
  const { status } = spawnSync("/bin/sh", ["-c", command], { cwd, stdio: "inherit" });
  if (status !== 0) throw new Error(`ended with ${status}: ${command}`);
}

/** The RUN lines of one stage, as the Dockerfile has them. */
function stepsOf(/** @type {string} */ stage) {
  const text = readFileSync(path.join(root, "infra/Dockerfile"), "utf8").replaceAll("\\\n", " ");
  const lines =
    text.split(new RegExp(`^FROM \\S+ AS ${stage}$`, "m"))[1]?.split(/^FROM /m)[0] ?? "";
  const steps = [...lines.matchAll(/^RUN (.+)$/gm)].map(([, step = ""]) => step);
  if (steps.length === 0) throw new Error(`no steps: ${stage}`);
  return steps;
}

try {
  const clone = (/** @type {string} */ name) => {
    run(root, `git clone --quiet --no-hardlinks . ${path.join(folder, name)}`);
    return path.join(folder, name);
  };
  const build = clone("build");
  for (const step of stepsOf("build")) run(build, step);
  for (const app of ["portal", "admin"]) {
    const server = path.join(build, `apps/${app}/.next/standalone/apps/${app}/server.js`);
    if (!existsSync(server)) throw new Error(`missing: ${server}`);
  }
  const worker = clone("worker");
  for (const step of stepsOf("worker-packages")) run(worker, step);
  run(folder, "cp -r build/prisma/generated worker/prisma/generated");
  // Whether everything that the processes import is there: both end by saying which settings are missing.
  const processes = ["infra/src/setup/main.ts", "packages/operations/src/worker/main.ts"];
  for (const file of processes) {
    const { stderr } = spawnSync("env", ["-i", process.execPath, "--import", "tsx", file], {
      cwd: worker,
      encoding: "utf8",
    });
    if (!stderr.includes("The environment is not complete")) throw new Error(`${file}: ${stderr}`);
    process.stdout.write(`${file} finds its packages\n`);
  }
  run(folder, "du -sh build/apps/*/.next/standalone worker/node_modules");
  process.stdout.write("every step went well\n");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
