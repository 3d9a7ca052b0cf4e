import { createMetrics, type Metrics } from "@stadtstube/runtime/metrics";

import type { Seen } from "./look-round";

/** What the worker tells Prometheus about itself and about what it saw. */
export interface WorkerMetrics {
  readonly metrics: Metrics;
  leads(leads: boolean): void;
  /** A round is over: how long it took and what was seen. */
  looked(seen: readonly Seen[], seconds: number): void;
  tidied(at: Date): void;
  failed(job: string): void;
}

const STATES = ["ok", "yellow", "red", "maintenance", "unknown"] as const;

/** Makes the worker's metrics (`stadtstube_worker_…`); one per process. */
export function createWorkerMetrics(): WorkerMetrics {
  const metrics = createMetrics({ prefix: "stadtstube_worker_", processMetrics: true });
  const leading = metrics.gauge({ name: "is_leading", help: "1: this worker works, 0: it waits." });
  const servers = metrics.gauge({
    name: "servers_by_state",
    help: "Servers by what the last round said of them.",
    labels: ["state"],
  });
  const looks = metrics.counter({
    name: "looks_total",
    help: "Looks at servers by kind of server and by what came of them.",
    labels: ["kind", "outcome"],
  });
  const round = metrics.histogram({
    name: "round_seconds",
    help: "Time of one round over all servers.",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  const tidied = metrics.gauge({
    name: "last_tidied_timestamp_seconds",
    help: "When figures were folded and what is over was deleted, last.",
  });
  const failures = metrics.counter({
    name: "job_failures_total",
    help: "Turns of a job that failed.",
    labels: ["job"],
  });
  for (const job of ["look", "deliver", "tidy", "test-meeting"]) failures.inc({ job }, 0);
  return {
    metrics,
    leads: (leads) => leading.set(leads ? 1 : 0),
    looked: (seen, seconds) => {
      round.observe(seconds);
      for (const state of STATES) {
        servers.set({ state }, seen.filter(({ look }) => look.state === state).length);
      }
      for (const { server, look } of seen) {
        looks.inc({ kind: server.kind, outcome: look.failure === null ? "ok" : "failed" });
      }
    },
    tidied: (at) => tidied.set(at.getTime() / 1_000),
    failed: (job) => failures.inc({ job }),
  };
}
