import { describe, expect, it } from "vitest";
import { LossReports } from "./loss-reports";

/** What the core holds after these reports, each with the losses since the beginning. */
function afterReports(...counts: number[]) {
  const sum = counts.reduce((total, count) => total + count, 0);
  return { reportedLostCount: sum % 2 ** 32, reportCount: counts.length };
}

describe("losses as the receiver counts them", () => {
  it("are the last report's count, not the core's sum of all counts", () => {
    const losses = new LossReports();
    expect(losses.read(afterReports())).toBe(0);
    expect(losses.read(afterReports(10))).toBe(10);
    expect(losses.read(afterReports(10, 10))).toBe(10);
    expect(losses.read(afterReports(10, 10, 14))).toBe(14);
  });

  it("lie between two reports that come at once", () => {
    const losses = new LossReports();
    expect(losses.read(afterReports(10, 14))).toBe(12);
  });

  it("stay without a new report and never go back", () => {
    const losses = new LossReports();
    losses.read(afterReports(10));
    expect(losses.read(afterReports(10))).toBe(10);
    expect(losses.read(afterReports(10, 4))).toBe(10);
  });

  it("survive the end of the core's 32 bits and a negative count", () => {
    const losses = new LossReports();
    losses.read({ reportedLostCount: 2 ** 32 - 5, reportCount: 1_000 });
    expect(losses.read({ reportedLostCount: 3_000, reportCount: 1_001 })).toBe(3_005);
    expect(losses.read({ reportedLostCount: 3_000 + 0x7f_ff_ff, reportCount: 1_002 })).toBe(3_005);
  });
});
