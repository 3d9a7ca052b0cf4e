import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT, childEnvironment } from "./start/env.mjs";
import { runCommand } from "./start/run-command.mjs";

/**
 * Types of everything: packages, tests and scripts in one go; each app by itself, because Next
 * writes types for its routes and an app has its own meaning of `@/`.
 */
const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
  runCommand([process.execPath, path.join(ROOT, "node_modules", program), ...args], {
    cwd: ROOT,
    env: childEnvironment({}),
  });

const tsc = (/** @type {string} */ project) =>
  run(
    "typescript/bin/tsc",
    ...["--noEmit", "--pretty", "false", "-p", project],
    ...[
      "--incremental",
      "--tsBuildInfoFile",
      `node_modules/.cache/tsc/${path.basename(project)}.tsbuildinfo`,
    ],
  );

const app = async (/** @type {string} */ folder) => {
  const { exitCode, output } = await run("next/dist/bin/next", "typegen", folder);
  return exitCode === 0 ? tsc(folder) : { exitCode, output };
};

const apps = ["apps/portal", "apps/admin"].filter((folder) =>
  existsSync(path.join(ROOT, folder, "tsconfig.json")),
);
const inApps = async () => {
  const results = [];
  for (const folder of apps) results.push(await app(folder));
  return results;
};
const results = (await Promise.all([tsc("tsconfig.json"), inApps()])).flat();
for (const { exitCode, output } of results) {
  if (exitCode === 0) continue;
  process.stdout.write(output);
  process.exitCode = 1;
}
