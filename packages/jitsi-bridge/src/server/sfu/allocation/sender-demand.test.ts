import { describe, expect, it } from "vitest";
import type { SourceName } from "../../../protocol/ids";
import { SenderDemand } from "./sender-demand";

const A = "aaaaaaaa-v0" as SourceName;
type Step = readonly [nowMs: number, heightPx: number];

/** Feeds `[time, wanted height]` and returns `[time, height]` for every change told to the sender. */
function told(steps: readonly Step[]) {
  const demand = new SenderDemand();
  return steps.flatMap(([nowMs, heightPx]) =>
    demand.update(new Map([[A, heightPx]]), nowMs).map((change) => [nowMs, change.maxHeightPx]),
  );
}

describe("what senders are told", () => {
  it.each<[string, readonly Step[], readonly Step[]]>([
    [
      "less only after two seconds",
      [
        [0, 180],
        [1_999, 180],
        [2_000, 180],
      ],
      [[2_000, 180]],
    ],
    [
      "more at once",
      [
        [0, 0],
        [2_000, 0],
        [2_001, 720],
      ],
      [
        [2_000, 0],
        [2_001, 720],
      ],
    ],
    [
      "a wish in between starts the wait anew",
      [
        [0, 180],
        [2_000, 180],
        [2_100, 720],
        [2_200, 180],
        [4_199, 180],
        [4_200, 180],
      ],
      [
        [2_000, 180],
        [2_100, 720],
        [4_200, 180],
      ],
    ],
    [
      "nothing twice",
      [
        [0, 180],
        [2_000, 180],
        [9_000, 180],
      ],
      [[2_000, 180]],
    ],
    [
      "unlimited as a number, once it was less",
      [
        [0, 0],
        [2_000, 0],
        [3_000, Infinity],
      ],
      [
        [2_000, 0],
        [3_000, 2160],
      ],
    ],
  ])("%s", (_, steps, expected) => {
    expect(told(steps)).toEqual(expected);
  });

  it("forgets sources that are gone", () => {
    const demand = new SenderDemand();
    demand.update(new Map([[A, 0]]), 0);
    demand.update(new Map([[A, 0]]), 2_000);
    demand.update(new Map(), 3_000);
    expect(demand.update(new Map([[A, 0]]), 3_100)).toEqual([]);
  });
});
