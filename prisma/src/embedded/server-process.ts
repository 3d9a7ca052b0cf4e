import { spawn } from "node:child_process";

import type { Binaries } from "./binaries";
import { LogTail } from "./log-tail";
import type { OsUser } from "./os-user";

/** How a server process ended. */
export interface ServerExit {
  /** Null if a signal ended it. */
  readonly status: number | null;
  /** Its last lines, oldest first. */
  readonly log: readonly string[];
}

/** A running server process. */
export interface ServerProcess {
  readonly log: LogTail;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<ServerExit>;
  /** True once it has ended. */
  hasExited(): boolean;
  /** Ends all sessions and shuts down cleanly; resolves when it is done. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Runs the server and, beside it, a watcher that reads our end of a pipe. When we end, however we
 * end, the kernel closes the pipe and the watcher asks the server for a fast shutdown (SIGINT).
 */
const KEEPER = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( while read -r line <&3; do :; done; kill -INT "$server" 2>/dev/null ) </dev/null >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

/** What a server process needs. */
export interface ServerOptions {
  readonly binaries: Binaries;
  readonly clusterDir: string;
  readonly port: number;
  readonly user: OsUser | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly onLog?: ((line: string) => void) | undefined;
}

/**
 * Starts the server on 127.0.0.1 only, without Unix sockets, whose paths must be short.
 *
 * It runs in a session of its own: Ctrl-C at the terminal reaches the caller, who stops the server
 * last. Whoever starts it stops it.
 */
export function startServerProcess(options: ServerOptions): ServerProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(options.port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [options.binaries.postgres, "-D", options.clusterDir, ...flags];
  const child = spawn("/bin/sh", ["-c", KEEPER, "stadtstube-postgres", ...server], {
    ...options.user,
    cwd: "/",
    detached: true,
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    stdio: ["pipe", "ignore", "pipe"],
  });
  const log = new LogTail();
  log.follow(child.stderr, options.onLog);
  // The pipe breaks when the keeper ends first; its exit tells everything there is to tell.
  child.stdin.on("error", () => undefined);

  let ended = false;
  const exited = new Promise<ServerExit>((resolve) => {
    const end = (status: number | null) => {
      ended = true;
      resolve({ status, log: log.lines });
    };
    child.once("error", () => end(null));
    child.once("close", end);
  });
  return {
    log,
    exited,
    hasExited: () => ended,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
