import "server-only";
import { type AppMetrics, createAppMetrics, serveMetrics } from "@stadtstube/runtime/metrics";

import { env } from "@/env";

import type { ActionResult } from "./action-result";

/** Next bundles its entries apart, and all of them count into the same metrics. */
const KEY = Symbol.for("stadtstube.admin.metrics");
const processWide = globalThis as { [KEY]?: AppMetrics };

function appMetrics(): AppMetrics {
  processWide[KEY] ??= createAppMetrics("stadtstube_admin_");
  return processWide[KEY];
}

/** Counts what came of an action, and passes it on. */
export function counted<Output>(result: ActionResult<Output>): ActionResult<Output> {
  appMetrics().count(result.ok ? "ok" : result.error.category);
  return result;
}

/** Opens the page of metrics where the settings name an address for it; rejects when that is taken. */
export async function openMetrics(): Promise<void> {
  const { ADMIN_METRICS_ADDRESS: address } = env();
  if (address !== undefined) await serveMetrics(appMetrics().metrics, address);
}
