/** Everything the benchmarks take from the environment. */

/** Chromium to drive; Debian's unless told otherwise. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Chromium's sandbox refuses to work for root. */
export const isRoot = process.getuid?.() === 0;

/** Joins to measure; 30 unless told otherwise, never more than 200. */
export const joins = Math.min(200, Math.max(1, Number(process.env["BENCH_JOINS"] ?? "30")));

/** How long a soak lasts; 10 unless told otherwise, never more than two hours and a half. */
export const soakMinutes = Math.min(
  150,
  Math.max(0.5, Number(process.env["SOAK_MINUTES"] ?? "10")),
);

/** Meetings to measure, `people x rooms`, e.g. `10x1,30x1,5x10`; three small ones unless told otherwise. */
export const meetings = (process.env["BENCH_MEETINGS"] ?? "3x1,6x1,10x1")
  .split(",")
  .map((entry) => {
    const [participants = NaN, rooms = 1] = entry.split("x").map(Number);
    if (!(participants >= 2 && participants <= 100 && rooms >= 1 && rooms <= 50)) {
      throw new RangeError(`BENCH_MEETINGS: ${entry} is not 2 to 100 people in 1 to 50 rooms`);
    }
    return { participants, rooms };
  });

/** Lighthouse runs of which the median counts; 3 unless told otherwise, never more than 9. */
export const lighthouseRuns = Math.min(
  9,
  Math.max(1, Number(process.env["BENCH_LIGHTHOUSE_RUNS"] ?? "3")),
);

/** Servers with three years of figures behind them; 200 unless told otherwise, never more than 500. */
export const officeServers = Math.min(
  500,
  Math.max(1, Number(process.env["BENCH_SERVERS"] ?? "200")),
);

/** Lets the worker of the product to come tell its figures on this port of the loopback address. */
export function showWorkerMetrics(port: number): void {
  process.env["WORKER_METRICS_ADDRESS"] = `127.0.0.1:${port}`;
}
