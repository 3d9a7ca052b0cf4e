import { createMetrics, type Metrics } from "./create-metrics";

/** What a web app of ours counts beside Node's own figures. */
export interface AppMetrics {
  readonly metrics: Metrics;
  /** Counts an action or a page's question; `category` says who could have helped, `ok` that it went well. */
  count(category: string): void;
}

const CATEGORIES = ["ok", "user", "moderator", "municipality", "network", "us"];

/** The metrics of one web app; `prefix` begins every name, e.g. `stadtstube_portal_`. */
export function createAppMetrics(prefix: string): AppMetrics {
  const metrics = createMetrics({ prefix, processMetrics: true });
  const actions = metrics.counter({
    name: "actions_total",
    help: "Answers to pages by what came of them: ok, or who could have helped.",
    labels: ["outcome"],
  });
  for (const outcome of CATEGORIES) actions.inc({ outcome }, 0);
  return {
    metrics,
    count: (category) => actions.inc({ outcome: CATEGORIES.includes(category) ? category : "us" }),
  };
}
