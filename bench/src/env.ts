/** Everything the benchmarks take from the environment. */

/** Chromium to drive; Debian's unless told otherwise. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Chromium's sandbox refuses to work for root. */
export const isRoot = process.getuid?.() === 0;

/** Joins to measure; 30 unless told otherwise, never more than 200. */
export const joins = Math.min(200, Math.max(1, Number(process.env["BENCH_JOINS"] ?? "30")));
