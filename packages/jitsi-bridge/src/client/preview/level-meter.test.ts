import { describe, expect, it } from "vitest";
import { loudness } from "./level-meter";

describe("loudness", () => {
  it("is between silence and full, and grows", () => {
    expect(loudness(new Float32Array(0))).toBe(0);
    expect(loudness(new Float32Array(8))).toBe(0);
    const quiet = loudness(new Float32Array(8).fill(0.02));
    const loud = loudness(new Float32Array(8).fill(0.1));
    expect(quiet).toBeGreaterThan(0);
    expect(loud).toBeGreaterThan(quiet);
    expect(loudness(new Float32Array(8).fill(1))).toBe(1);
  });
});
