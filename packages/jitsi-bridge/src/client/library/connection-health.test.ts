import { describe, expect, it } from "vitest";
import type { ConnectionSigns } from "./connection-health";
import { ConnectionHealth, INTERRUPTED_AFTER_MS, LOST_AFTER_MS } from "./connection-health";

const signs = (over: Partial<ConnectionSigns> = {}): ConnectionSigns => ({
  signalling: "up",
  media: "up",
  alone: false,
  ...over,
});

function watch(...steps: readonly (readonly [atMs: number, over: Partial<ConnectionSigns>])[]) {
  const health = new ConnectionHealth();
  return steps.map(([atMs, over]) => health.judge(signs(over), atMs));
}

describe("connection health", () => {
  it.each([
    ["media is down", { media: "down" }],
    ["the invitation was taken back while others are there", { media: "absent" }],
    ["signalling is down", { signalling: "down" }],
  ] as const)("is interrupted when %s, after a while, and fine again at once", (_what, over) => {
    expect(
      watch(
        [0, {}],
        [1_000, over],
        [1_000 + INTERRUPTED_AFTER_MS, over],
        [9_000, {}],
        [9_500, over],
      ),
    ).toEqual(["fine", "unclear", "interrupted", "fine", "unclear"]);
  });

  it("misses no media that never was, nor any while alone", () => {
    expect(watch([0, { media: "absent" }], [60_000, { media: "absent" }])).toEqual([
      "unclear",
      "unclear",
    ]);
    const alone = { media: "absent", alone: true } as const;
    expect(watch([0, {}], [1_000, alone], [60_000, alone])).toEqual(["fine", "fine", "fine"]);
  });

  it("is lost when signalling cannot be resumed any more, however well media flows", () => {
    const silent = { signalling: "down" } as const;
    expect(watch([0, silent], [LOST_AFTER_MS - 1, silent], [LOST_AFTER_MS, silent])).toEqual([
      "unclear",
      "interrupted",
      "lost",
    ]);
    expect(watch([0, silent], [50_000, {}], [LOST_AFTER_MS, silent]).at(-1)).toBe("unclear");
  });

  it("says nothing about a signalling it cannot see", () => {
    expect(watch([0, { signalling: "unknown" }], [500_000, { signalling: "unknown" }])).toEqual([
      "fine",
      "fine",
    ]);
  });
});
