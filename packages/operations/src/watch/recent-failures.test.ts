import { describe, expect, it } from "vitest";

import { RecentFailures } from "./recent-failures";

const MINUTE_MS = 60_000;

describe("the recent share of failures", () => {
  it("counts what was added, and says nothing of few", () => {
    const recent = new RecentFailures();
    expect(recent.add({ atMs: 0, failed: 50, succeeded: 50 })).toBeUndefined();
    expect(recent.add({ atMs: MINUTE_MS, failed: 51, succeeded: 58 })).toBeUndefined();
    expect(recent.add({ atMs: 2 * MINUTE_MS, failed: 52, succeeded: 58 })).toBe(0.2);
  });

  it("forgets what is older than ten minutes", () => {
    const recent = new RecentFailures();
    recent.add({ atMs: 0, failed: 0, succeeded: 0 });
    expect(recent.add({ atMs: MINUTE_MS, failed: 10, succeeded: 0 })).toBe(1);
    expect(recent.add({ atMs: 11 * MINUTE_MS, failed: 10, succeeded: 10 })).toBe(0);
  });

  it("begins anew when the server does", () => {
    const recent = new RecentFailures();
    recent.add({ atMs: 0, failed: 100, succeeded: 100 });
    expect(recent.add({ atMs: MINUTE_MS, failed: 0, succeeded: 0 })).toBeUndefined();
    expect(recent.add({ atMs: 2 * MINUTE_MS, failed: 5, succeeded: 5 })).toBe(0.5);
  });
});
