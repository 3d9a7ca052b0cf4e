/** Called by Next once before the first request: wrong settings end the process with all faults. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { verifySettings } = await import("./server/verify-settings");
  verifySettings();
  const { env } = await import("./env");
  const { forgetClaimedAddresses } = await import("./server/forget-claimed-addresses");
  if (env().TRUSTED_PROXIES === 0) forgetClaimedAddresses();
  const { openMetrics } = await import("./server/metrics");
  await openMetrics();
  const { watchOverWorker } = await import("./server/watch-over-worker");
  watchOverWorker();
}
