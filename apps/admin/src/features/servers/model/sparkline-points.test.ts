import { describe, expect, it } from "vitest";
import { sparklinePoints } from "./sparkline-points";

const box = { width: 100, height: 20, atLeastMax: 1 };

describe("a sparkline", () => {
  it("draws nothing without values", () => {
    expect(sparklinePoints([], box)).toEqual([]);
    expect(sparklinePoints([null, null], box)).toEqual([]);
  });

  it("spans the width and turns the height upside down", () => {
    expect(sparklinePoints([0, 0.5, 1], box)).toEqual(["0,20 50,10 100,0"]);
  });

  it("breaks the line where nothing is known", () => {
    expect(sparklinePoints([1, null, 0], box)).toEqual(["0,0", "100,20"]);
  });

  it("makes room for values above the expected top", () => {
    expect(sparklinePoints([2, 4], box)).toEqual(["0,10 100,0"]);
  });
});
