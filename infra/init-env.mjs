/**
 * Writes the settings of an installation with fresh secrets: `node infra/init-env.mjs --town-hosts … `.
 * Needs Node only. Never overwrites.
 */
import path from "node:path";

import {
  INSTALLATION_OPTIONS,
  installationSettings,
} from "./src/env-file/installation-settings.mjs";
import { readOptions } from "./src/env-file/read-options.mjs";
import { runCommand, writeEnvFile } from "./src/env-file/write-env-file.mjs";

runCommand(() => {
  const options = readOptions(process.argv.slice(2), INSTALLATION_OPTIONS);
  const file = path.resolve(import.meta.dirname, options.file);
  writeEnvFile(file, installationSettings(options, new Date()));
  return `${file} is written. Keep a copy where the backups are not: without it they open nothing.`;
});
