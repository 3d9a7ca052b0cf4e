import { describe, expect, it } from "vitest";
import { BandwidthBudget } from "./bandwidth-budget";
import type { PathObservation } from "./path-health";

const WELL: PathObservation = { packets: 50, bytes: 62_500, lost: 0, rttMs: 20 };
/** One Mbit/s is sent and four fifths of it arrive. */
const NARROW: PathObservation = { ...WELL, lost: 10 };

function learned(): BandwidthBudget {
  const budget = new BandwidthBudget();
  budget.videoStarted(0);
  return budget;
}

/** Lives through a stretch in which the estimate stays as low as what is sent. */
function live(
  budget: BandwidthBudget,
  observation: PathObservation,
  [fromS, toS]: readonly [number, number],
  estimateBps = 128_000,
): number {
  for (let ms = fromS * 1_000 + 500; ms <= toS * 1_000; ms += 500) {
    budget.observe(observation, ms);
    budget.report(estimateBps, ms);
  }
  return budget.videoBps(toS * 1_000, 0);
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

  it("follows the best estimate of the last moments upwards, less the sound", () => {
    const budget = learned();
    budget.report(9_000_000, 10_000);
    budget.report(3_000_000, 10_500);
    expect(budget.videoBps(10_500, 40_000)).toBe(8_960_000);
    budget.report(3_000_000, 11_600);
    expect(budget.videoBps(11_600, 40_000)).toBe(2_960_000);
  });

  it("never becomes negative: sound comes first", () => {
    const budget = learned();
    live(budget, NARROW, [0, 60]);
    expect(budget.videoBps(60_000, 900_000)).toBe(0);
  });

  it("believes a receiver that states its bandwidth", () => {
    expect(new BandwidthBudget().videoBps(0, 40_000, 240_000)).toBe(200_000);
  });
});

describe("an estimate that is as low as what is sent", () => {
  it("takes nothing away while the path is well: a quiet meeting teaches no more", () => {
    expect(live(learned(), WELL, [0, 60])).toBe(2_500_000);
  });

  it("counts as soon as the path suffers, and leaves a little less than what arrived", () => {
    const budget = learned();
    live(budget, WELL, [0, 10]);
    const left = live(budget, NARROW, [10, 13]);
    expect(left).toBeGreaterThan(600_000);
    expect(left).toBeLessThan(800_000);
  });

  it("does not lift the budget right after a squeeze, however high it is", () => {
    const budget = learned();
    live(budget, WELL, [0, 10], 9_000_000);
    expect(live(budget, NARROW, [10, 12], 9_000_000)).toBeLessThan(800_000);
  });

  it("does not hold a path down for ever: trust comes back by trying", () => {
    const budget = learned();
    const squeezed = live(budget, NARROW, [0, 4]);
    expect(live(budget, WELL, [4, 8])).toBeLessThanOrEqual(squeezed);
    expect(live(budget, WELL, [8, 60])).toBe(2_500_000);
  });

  it("waits longer after each relapse", () => {
    const budget = learned();
    const waits: number[] = [];
    let second = 0;
    for (let relapse = 0; relapse < 4; relapse += 1) {
      live(budget, NARROW, [second, (second += 3)]);
      const wellSince = second;
      while (live(budget, WELL, [second, (second += 1)]) < 1_000_000 && second < 600);
      waits.push(second - wellSince);
    }
    const longer = waits.slice(1).map((wait, index) => wait - (waits[index] ?? 0));
    expect(Math.min(...longer)).toBeGreaterThanOrEqual(5);
    expect(second).toBeLessThan(300);
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
