/**
 * What the Dockerfile builds, by the same code as `npm start`: `node infra/build.mjs portal admin` after
 * the packages are installed, `node infra/build.mjs media` to install them and compile the media core.
 */
import { install } from "../scripts/start/install.mjs";
import { prepareBuild, prepareDatabaseClient } from "../scripts/start/prepare.mjs";

const onProgress = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);

for (const part of process.argv.slice(2)) {
  if (part === "media") await install({ onLine: onProgress });
  else if (part === "portal" || part === "admin") {
    await prepareDatabaseClient({ onProgress });
    await prepareBuild(part, { onProgress });
  } else throw new TypeError(`unknown part: ${part}`);
}
