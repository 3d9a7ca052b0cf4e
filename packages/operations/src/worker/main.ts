/** The operations worker as a process: `node --import tsx src/worker/main.ts`. */
import { createLogger } from "@stadtstube/runtime";
import { type MetricsServer, serveMetrics } from "@stadtstube/runtime/metrics";

import { createWorkerParts } from "./container";
import { readWorkerEnv } from "./env";
import { Worker } from "./worker";
import { createWorkerMetrics } from "./worker-metrics";

async function main(): Promise<void> {
  const settings = readWorkerEnv();
  const log = createLogger({ process: "worker" });
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
  const parts = createWorkerParts(settings.DATABASE_URL, (err) =>
    log.warn({ err }, "the lead was lost"),
  );
  const metrics = createWorkerMetrics();
  const worker = new Worker({ ...parts, settings, log, metrics });
  let page: MetricsServer | undefined;
  try {
    const { WORKER_METRICS_ADDRESS: address } = settings;
    if (address !== undefined) page = await serveMetrics(metrics.metrics, address);
    await worker.start();
    process.stdout.write("worker is ready\n");
    await asked;
    log.info("worker is ending");
  } finally {
    await worker.stop();
    await page?.close();
    await parts.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  },
);
