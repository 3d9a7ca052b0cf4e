/**
 * Writes the settings of one more videobridge from those of the installation:
 * `node infra/bridge-env.mjs --name jvb-nord-1 --region nord …`. Needs Node only. Never overwrites.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";

import { BRIDGE_OPTIONS, bridgeSettings } from "./src/env-file/bridge-settings.mjs";
import { readOptions } from "./src/env-file/read-options.mjs";
import { runCommand, writeEnvFile } from "./src/env-file/write-env-file.mjs";

runCommand(() => {
  const options = readOptions(process.argv.slice(2), BRIDGE_OPTIONS);
  const installation = parseEnv(
    readFileSync(path.resolve(import.meta.dirname, options.from), "utf8"),
  );
  const file = path.resolve(import.meta.dirname, options.file || `bridge/${options.name}.env`);
  writeEnvFile(file, bridgeSettings(options, installation));
  return `${file} is written. On the new machine: docker compose --env-file ${path.basename(file)} up -d`;
});
