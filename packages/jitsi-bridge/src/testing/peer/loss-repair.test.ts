import { describe, expect, it } from "vitest";
import { LossRepair } from "./loss-repair";

describe("the repair of losses", () => {
  it("asks for what is missing, again after a pause, and stops when it comes", () => {
    const repair = new LossRepair();
    for (const sequence of [65_533, 65_534, 1, 2]) repair.arrived(7, sequence, 0);
    expect(repair.due(10)).toEqual(new Map([[7, [65_535, 0]]]));
    expect(repair.due(20)).toEqual(new Map());
    expect(repair.retransmitted(7, 65_535)).toBe(true);
    expect(repair.retransmitted(7, 65_535)).toBe(false);
    expect(repair.due(120)).toEqual(new Map([[7, [0]]]));
    repair.arrived(7, 0, 130);
    expect(repair.due(500)).toEqual(new Map());
    expect(repair.total()).toEqual({ missed: 2, repaired: 2 });
  });

  it("gives up what does not come, and takes a jump for a new beginning", () => {
    const repair = new LossRepair();
    for (const sequence of [1, 3]) repair.arrived(7, sequence, 0);
    expect(repair.due(1_200)).toEqual(new Map());
    repair.arrived(7, 20_000, 1_300);
    expect(repair.due(1_300)).toEqual(new Map());
    expect(repair.total()).toEqual({ missed: 1, repaired: 0 });
  });
});
