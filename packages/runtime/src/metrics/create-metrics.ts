import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

import { isPersonalKey } from "../log/personal-data";

/** What every metric says about itself. Labels must have few values and no personal data. */
export interface MetricOptions<Label extends string> {
  /** snake_case with its unit: `…_total` for counters, else `…_seconds`, `…_bytes`, a noun. */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

/** Histograms also say where their buckets end, in the metric's unit. */
export interface HistogramOptions<Label extends string> extends MetricOptions<Label> {
  readonly buckets: readonly number[];
}

/** A process's metrics. One per process or test, never global, so that two never collide. */
export interface Metrics {
  counter<Label extends string = never>(options: MetricOptions<Label>): Counter<Label>;
  gauge<Label extends string = never>(options: MetricOptions<Label>): Gauge<Label>;
  histogram<Label extends string = never>(options: HistogramOptions<Label>): Histogram<Label>;
  /** The page for Prometheus. */
  expose(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/**
 * Makes a registry; `prefix` starts every name (`stadtstube_portal_`).
 *
 * Throws TypeError for a name without snake_case or a counter that does not end in `_total`, and
 * for labels that would carry personal data. `processMetrics` adds Node's own figures.
 */
export function createMetrics(options: {
  readonly prefix: string;
  readonly processMetrics?: boolean;
}): Metrics {
  const registry = new Registry();
  if (options.processMetrics === true) {
    collectDefaultMetrics({ register: registry, prefix: options.prefix });
  }
  const configuration = <Label extends string>(metric: MetricOptions<Label>) => {
    requireSoundName(options.prefix + metric.name);
    return {
      name: options.prefix + metric.name,
      help: metric.help,
      labelNames: requireHarmlessLabels(metric.labels ?? []),
      registers: [registry],
    };
  };
  return {
    counter: (metric) => {
      if (!metric.name.endsWith("_total")) throw new TypeError(`${metric.name}: end in _total`);
      return new Counter(configuration(metric));
    },
    gauge: (metric) => new Gauge(configuration(metric)),
    histogram: (metric) =>
      new Histogram({ ...configuration(metric), buckets: [...metric.buckets] }),
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function requireSoundName(name: string): void {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(name)) throw new TypeError(`${name}: use snake_case`);
}

function requireHarmlessLabels<Label extends string>(labels: readonly Label[]): Label[] {
  const personal = labels.find((label) => isPersonalKey(label));
  if (personal !== undefined) throw new TypeError(`label ${personal} could carry personal data`);
  return [...labels];
}
