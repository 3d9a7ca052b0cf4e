import { describe, expect, it } from "vitest";

import { coarser, courseFacts, meanOf, tableLines } from "./course-facts";
import { historyAddress, readHistorySearch } from "./history-search";
import type { Course } from "./history-view";
import { figuresOf, PLOTS } from "./plots";

const course: Course = {
  figure: "stress",
  average: [0.1, null, 0.3, 0.2, null],
  peak: [0.2, null, 0.9, 0.2, null],
};
const grid = { fromMs: 1_000, stepMs: 10 };

describe("courseFacts", () => {
  it("tells the last known value, the mean, and when the peak was", () => {
    expect(courseFacts(course, grid)).toEqual({
      last: 0.2,
      mean: expect.closeTo(0.2, 5) as number,
      peak: 0.9,
      peakAtMs: 1_020,
    });
  });

  it("tells nothing where nothing is known", () => {
    expect(courseFacts({ ...course, average: [null], peak: [null] }, grid)).toBeNull();
    expect(meanOf([])).toBeNull();
  });
});

describe("tableLines", () => {
  it("folds steps into lines and leaves gaps empty", () => {
    expect(tableLines(course, { ...grid, steps: 2 })).toEqual([
      { atMs: 1_000, mean: 0.1, peak: 0.2 },
      { atMs: 1_020, mean: 0.25, peak: 0.9 },
      { atMs: 1_040, mean: null, peak: null },
    ]);
  });
});

it("coarser keeps means and peaks", () => {
  expect(coarser(course, 2)).toEqual({
    figure: "stress",
    average: [0.1, 0.25, null],
    peak: [0.2, 0.9, null],
  });
});

describe("the address of a server's page", () => {
  it.each([
    [{}, "tag", false],
    [{ zeitraum: "jahr", vergleich: "1" }, "jahr", true],
    [{ zeitraum: ["woche"], vergleich: "ja" }, "tag", false],
    [{ zeitraum: "__proto__" }, "tag", false],
  ])("reads %j", (search, span, withBefore) => {
    expect(readHistorySearch(search)).toEqual({ span, withBefore });
  });

  it("comes back as it went", () => {
    const search = { span: "monat", withBefore: true } as const;
    const parsed = Object.fromEntries(new URLSearchParams(historyAddress(search)));
    expect(readHistorySearch(parsed)).toEqual(search);
  });
});

describe("the plots", () => {
  it.each(Object.entries(PLOTS))("of a %s have a name of their own each", (kind, plots) => {
    const keys = plots.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(figuresOf(kind as "bridge").length).toBeGreaterThanOrEqual(plots.length);
  });
});
