/**
 * Loaded into every child (`node --import`): when the starter is gone, however it ended, the child
 * ends too. The starter holds the other end of the IPC channel; the kernel closes it for it.
 */
const GRACE_MS = 8_000;

if (process.channel) {
  // The leash must not keep a process alive that has nothing else to do.
  process.channel.unref();
  process.once("disconnect", () => {
    setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
}
