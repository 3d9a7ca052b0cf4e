import { describe, expect, it } from "vitest";

import { freshFor } from "./fresh-for";

describe("a reading that is kept", () => {
  it("is read once however many ask, and again after its lifetime", async () => {
    let nowMs = 0;
    let reads = 0;
    const read = freshFor(() => Promise.resolve((reads += 1)), {
      lifetimeMs: 5_000,
      patienceMs: 1_000,
      otherwise: -1,
      now: () => nowMs,
    });
    expect(await Promise.all([read("a", 0), read("a", 0)])).toEqual([1, 1]);
    expect(await read("b", 0)).toBe(2);
    nowMs = 4_999;
    expect(await read("a", 0)).toBe(1);
    nowMs = 5_000;
    expect(await read("a", 0)).toBe(3);
  });

  it("says what it says otherwise when the source fails or takes its time", async () => {
    const options = { lifetimeMs: 5_000, patienceMs: 5, otherwise: "unknown" };
    const failing = freshFor(() => Promise.reject(new Error("gone")), options);
    expect(await failing("a", 0)).toBe("unknown");
    const hanging = freshFor(() => new Promise<string>(() => undefined), options);
    expect(await hanging("a", 0)).toBe("unknown");
  });
});
