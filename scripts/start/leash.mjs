/**
 * Loaded into every child (`node --import`): when the starter is gone, however it ended, the child
 * ends too. The starter holds the other end of the IPC channel; the kernel closes it for it.
 */
import { spawn } from "node:child_process";
import { findProcess } from "./process-tree.mjs";

const GRACE_SECONDS = 8;

/**
 * Looks once a second whether the process of this id and start time ($1, $2; fields of proc(5) after
 * the name, which may contain anything) is still there, and kills it when its time is over.
 */
const WATCH = `
left=${GRACE_SECONDS}
same() { [ "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20)" = "$2" ]; }
while [ "$left" -gt 0 ]; do sleep 1; same "$1" "$2" || exit 0; left=$((left - 1)); done
kill -KILL "$1"
`;

if (process.channel) {
  // The leash must not keep a process alive that has nothing else to do.
  process.channel.unref();
  process.once("disconnect", () => {
    watch();
    process.kill(process.pid, "SIGTERM");
  });
}

/**
 * From outside: Node 20 sometimes stands still for ever while it ends, when it waits for the thread
 * that loads TypeScript and that thread for it. No timer of its own runs then.
 */
function watch() {
  const { startTime } = findProcess(process.pid) ?? {};
  if (startTime === undefined) return;
  const watcher = spawn("/bin/sh", ["-c", WATCH, "leash", String(process.pid), startTime], {
    detached: true,
    stdio: "ignore",
  });
  // Without a shell there is nothing to be done, and nobody left to tell.
  watcher.on("error", () => undefined);
  watcher.unref();
}
