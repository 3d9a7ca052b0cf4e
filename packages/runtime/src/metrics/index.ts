/** Metrics alone, for processes that log by other means. */
export { type AppMetrics, createAppMetrics } from "./app-metrics";
export {
  createMetrics,
  type HistogramOptions,
  type MetricOptions,
  type Metrics,
} from "./create-metrics";
export { type MetricsAddress, metricsAddress } from "./metrics-address";
export { type MetricsServer, serveMetrics } from "./serve-metrics";
