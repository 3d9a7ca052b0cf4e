import { existsSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

/** What is looked at in one go: `@/` inside an app means its own src, so each app has a go of its own. */
const TURNS = [
  { app: "portal", folders: ["apps/portal", "packages", "prisma", "e2e", "bench", "scripts"] },
  { app: "admin", folders: ["apps/admin"] },
];

/**
 * Looks at every import below a folder and judges it by the walls; one result for every turn.
 *
 * @param {string} baseDir the repository, or a small one with planted violations
 * @param {"err" | undefined} [outputType] `err` = text for people; default: data
 */
export async function cruiseWalls(baseDir, outputType) {
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const results = [];
  for (const { app, folders } of TURNS) {
    const resolve = {
      ...enhancedResolveOptions,
      alias: { "@/*": [path.join(baseDir, `apps/${app}/src/*`)] },
    };
    const there = folders.filter((folder) => existsSync(path.join(baseDir, folder)));
    const ruleSet = { forbidden: config.forbidden };
    const settings = { ...options, baseDir, outputType, validate: true, ruleSet };
    results.push(await cruise(there, settings, resolve));
  }
  return results;
}
