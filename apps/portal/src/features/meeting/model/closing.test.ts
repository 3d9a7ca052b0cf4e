import fc from "fast-check";
import { expect, it } from "vitest";

import { closingAt } from "./closing";

const MINUTE_MS = 60_000;

it.each([
  [60 * MINUTE_MS, null],
  [5 * MINUTE_MS + 1, null],
  [5 * MINUTE_MS, 5],
  [4 * MINUTE_MS + 1, 5],
  [4 * MINUTE_MS, 4],
  [1, 1],
  [0, 0],
  [-1, 0],
])("with %d ms left says %j", (leftMs, minutesLeft) => {
  expect(closingAt(1_000_000, 1_000_000 + leftMs).minutesLeft).toBe(minutesLeft);
});

it("has nothing to say about a meeting without a set end", () => {
  expect(closingAt(0, null)).toEqual({ minutesLeft: null, nextChangeMs: null });
});

it("looks again at the very moment when something changes, until the end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * MINUTE_MS }), (leftMs) => {
      const seen: (number | null)[] = [];
      let now = 0;
      let next: number | null = 0;
      while (next !== null) {
        now += next;
        const closing = closingAt(now, leftMs);
        seen.push(closing.minutesLeft);
        next = closing.nextChangeMs;
        expect(seen.length).toBeLessThan(10);
      }
      expect(now).toBe(leftMs);
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
});
