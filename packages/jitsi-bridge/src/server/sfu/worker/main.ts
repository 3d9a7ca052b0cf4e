/**
 * A media worker process. Started by the pool with an IPC channel; ends when told to, when the
 * channel closes (the parent is gone), and after any defect, because native state is then unknown.
 */
import type { FromWorker, ToWorker } from "../ipc/messages";
import { loadMediaCore } from "./native";
import { WorkerHost } from "./worker-host";

const core = loadMediaCore();

function send(message: FromWorker): void {
  // Without a channel the "disconnect" event below ends the process; nothing else is to be done.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

const host = new WorkerHost(core, send);

function end(exitCode: number): void {
  host.close();
  core.terminate();
  process.exit(exitCode);
}

function fail(cause: unknown): void {
  send({
    kind: "defect",
    detail: cause instanceof Error ? (cause.stack ?? cause.message) : "unknown",
  });
  // One turn of the event loop for the message; native teardown could hang now.
  setImmediate(() => process.exit(70));
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.on("disconnect", () => end(0));
// A terminal's Ctrl-C reaches the whole group; the parent decides when meetings end.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => end(0));
// The parent is the only writer of this channel.
process.on("message", (message: ToWorker) => {
  void host.receive(message).then(() => {
    if (message.kind === "shutdown") end(0);
  });
});

send({ kind: "booted" });
