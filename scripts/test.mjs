// Like start.mjs: a Node that is too old gets a sentence, not a stack.
import { readFileSync } from "node:fs";
import { checkNodeVersion } from "./start/checks/node-version.mjs";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
try {
  checkNodeVersion(process.versions.node, manifest.engines.node);
} catch (error) {
  process.stderr.write(`\n${/** @type {Error} */ (error).message}\n`);
  process.exit(1);
}
const { main } = await import("./test/main.mjs");
process.exit(await main(process.argv.slice(2)));
