/** Starts the worker's program the same way this process runs: TypeScript through tsx, or compiled. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Forks with a structured-clone channel. Nothing depends on the working directory or on this
 * process's own Node flags (an inspector port, for one, must not be inherited). Standard output is
 * dropped because the native core writes addresses there.
 */
export function forkWorker(): ChildProcess {
  const fromSource = import.meta.url.endsWith(".ts");
  const entry = fileURLToPath(
    new URL(`../worker/main.${fromSource ? "ts" : "js"}`, import.meta.url),
  );
  const require = createRequire(import.meta.url);
  return fork(entry, [], {
    cwd: dirname(entry),
    execArgv: fromSource ? ["--import", pathToFileURL(require.resolve("tsx")).href] : [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}
