import { describe, expect, it } from "vitest";
import { BandwidthBudget } from "./bandwidth-budget";

function learned(): BandwidthBudget {
  const budget = new BandwidthBudget();
  budget.videoStarted(0);
  return budget;
}

describe("what video may use", () => {
  it("is unlimited before any picture, while learning, and without estimates", () => {
    const budget = new BandwidthBudget();
    expect(budget.videoBps(0, 0)).toBe(Infinity);
    budget.report(100_000, 1);
    budget.videoStarted(10);
    expect(budget.videoBps(1_400, 0)).toBe(Infinity);
    expect(learned().videoBps(60_000, 0)).toBe(Infinity);
  });

  it("follows the best estimate of the last moments, less the sound", () => {
    const budget = learned();
    budget.report(900_000, 10_000);
    budget.report(300_000, 10_500);
    expect(budget.videoBps(10_500, 40_000)).toBe(860_000);
    budget.report(300_000, 11_600);
    expect(budget.videoBps(11_600, 40_000)).toBe(260_000);
  });

  it("never becomes negative: sound comes first", () => {
    const budget = learned();
    budget.report(30_000, 10_000);
    expect(budget.videoBps(10_000, 40_000)).toBe(0);
  });

  it("believes a receiver that states its bandwidth", () => {
    expect(new BandwidthBudget().videoBps(0, 40_000, 240_000)).toBe(200_000);
  });
});

describe("after a squeeze", () => {
  it("pauses improvements for four seconds", () => {
    const budget = learned();
    expect(budget.mayUpgrade(0)).toBe(true);
    budget.squeezed(1_000);
    expect(budget.mayUpgrade(4_999)).toBe(false);
    expect(budget.mayUpgrade(5_000)).toBe(true);
  });
});
