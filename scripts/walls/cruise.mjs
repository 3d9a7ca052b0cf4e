import path from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

/**
 * Looks at every import below a folder and judges it by the walls.
 *
 * @param {string} baseDir the repository, or a small one with planted violations
 * @param {"err" | undefined} [outputType] `err` = text for people; default: data
 */
export function cruiseWalls(baseDir, outputType) {
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const resolve = {
    ...enhancedResolveOptions,
    // `@/` inside an app means its own src; the second folder is asked only where the first has none.
    alias: { "@/*": ["portal", "admin"].map((app) => path.join(baseDir, `apps/${app}/src/*`)) },
  };
  return cruise(
    ["apps", "packages", "prisma", "e2e", "bench", "scripts"],
    { ...options, baseDir, outputType, validate: true, ruleSet: { forbidden: config.forbidden } },
    resolve,
  );
}
