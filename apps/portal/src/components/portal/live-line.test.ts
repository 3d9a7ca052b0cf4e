import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { LiveLine, type LineState } from "./live-line";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A portal whose stream and answers are in the test's hands. */
function portal() {
  const states: LineState[] = [];
  const streams: { heard: () => void; end: () => void; fail: () => void }[] = [];
  let looks = 0;
  let reachable = true;
  let hold: Promise<void> = Promise.resolve();
  const line = new LiveLine({
    listen: (heard, signal) =>
      new Promise((resolve, reject) => {
        streams.push({ heard, end: resolve, fail: () => reject(new TypeError("broken")) });
        signal.addEventListener("abort", () => resolve());
      }),
    look: async () => {
      looks += 1;
      await hold;
      if (!reachable) throw new TypeError("unreachable");
    },
    stateChanged: (state) => states.push(state),
  });
  return {
    line,
    states,
    streams,
    looks: () => looks,
    reach: (can: boolean) => {
      reachable = can;
    },
    holdBack: (until: Promise<void>) => {
      hold = until;
    },
  };
}

it("looks at once, at every change, and every half minute as a sign of life", async () => {
  const { line, streams, looks } = portal();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(1);
  streams[0]?.heard();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(2);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(looks()).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(looks()).toBe(3);
  line.close();
});

it("looks once more for all that was heard while it looked", async () => {
  const { line, streams, looks, holdBack } = portal();
  await vi.advanceTimersByTimeAsync(0);
  let release: () => void = () => undefined;
  holdBack(new Promise((resolve) => (release = resolve)));
  for (let count = 0; count < 5; count += 1) streams[0]?.heard();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(2);
  release();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(3);
  line.close();
});

it("looks every five seconds while nothing can be heard, and listens again by itself", async () => {
  const { line, streams, looks } = portal();
  await vi.advanceTimersByTimeAsync(0);
  streams[0]?.fail();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks()).toBe(3);
  expect(streams).toHaveLength(2);
  line.close();
});

it("says that it is lost, and that it is back", async () => {
  const { line, states, reach } = portal();
  await vi.advanceTimersByTimeAsync(0);
  reach(false);
  await vi.advanceTimersByTimeAsync(30_000);
  reach(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states).toEqual(["good", "lost", "good"]);
  line.close();
});

it("looks and listens no more when it is closed", async () => {
  const { line, looks, streams } = portal();
  await vi.advanceTimersByTimeAsync(0);
  line.close();
  line.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([looks(), streams.length, vi.getTimerCount()]).toEqual([1, 1, 0]);
});
