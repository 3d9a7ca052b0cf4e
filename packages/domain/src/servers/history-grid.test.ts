import { describe, expect, it } from "vitest";

import { beginOf, onGrid, stepsOf } from "./history-grid";

const NOW = Date.UTC(2026, 10, 20, 12, 30, 30);

describe("beginOf", () => {
  it.each(["day", "week", "month", "year"] as const)(
    "lets the last step of a %s run now",
    (span) => {
      const steps = stepsOf(span);
      const last = beginOf(steps, NOW) + (steps.count - 1) * steps.stepMs;
      expect(last).toBeLessThanOrEqual(NOW);
      expect(NOW - last).toBeLessThan(steps.stepMs);
    },
  );
});

describe("onGrid", () => {
  const fold = (start: number, value: number | null) => ({
    start: new Date(start),
    average: [value],
    peak: [value],
  });

  it("leaves a step without a fold unknown, and other periods out", () => {
    const steps = { ...stepsOf("week"), count: 3, fromMs: 0 };
    const rows = [fold(-3_600_000, 1), fold(0, 0), fold(7_200_000, 0.123_456), fold(10_800_000, 1)];
    expect(onGrid(rows, ["stress"], steps).series).toEqual([
      { figure: "stress", average: [0, null, 0.1235], peak: [0, null, 0.1235] },
    ]);
  });

  it("tells what the server did not say from 0", () => {
    const steps = { ...stepsOf("week"), count: 1, fromMs: 0 };
    expect(onGrid([fold(0, null)], ["rttMs"], steps).series[0]?.average).toEqual([null]);
  });

  it("gives every day of the town a step of its own, also where the clocks change", () => {
    const year = { ...stepsOf("year"), fromMs: Date.UTC(2026, 0, 1) };
    const winter = fold(Date.UTC(2026, 2, 28, 23), 1);
    const summer = fold(Date.UTC(2026, 2, 29, 22), 2);
    const { series } = onGrid([winter, summer], ["stress"], year);
    expect(series[0]?.average.slice(86, 90)).toEqual([null, 1, 2, null]);
  });
});
