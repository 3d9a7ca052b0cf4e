import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

import { INFRA } from "../checks/read-compose";

const run = promisify(execFile);

/** Runs a script of this folder and returns its last line; rejects with its words when it fails. */
export async function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const { stdout } = await run("env", [...settings, path.join(INFRA, script), ...args]);
  return stdout.trim().split("\n").at(-1) ?? "";
}
