import { readFileSync } from "node:fs";
import path from "node:path";

import { createAppMetrics } from "@stadtstube/runtime/metrics";
import { expect, it } from "vitest";

import { createWorkerMetrics } from "./worker-metrics";

const FILE = path.resolve(import.meta.dirname, "../../../../infra/grafana/stadtstube.json");

it("the dashboard asks for metrics that our processes have, and for nothing else of ours", async () => {
  const exposed = await Promise.all(
    [
      createWorkerMetrics().metrics,
      createAppMetrics("stadtstube_portal_").metrics,
      createAppMetrics("stadtstube_admin_").metrics,
    ].map(async (metrics) => (await metrics.expose()).body),
  );
  const known = new Set(
    [...exposed.join("\n").matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name),
  );
  const asked = [...readFileSync(FILE, "utf8").matchAll(/stadtstube_[a-z0-9_]+/g)]
    .map(([name]) => name.replace(/_bucket$/, ""))
    .filter((name) => name.split("_").length > 2);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
