import { describe, expect, it } from "vitest";

import { lengthsOf, minuteOf } from "./count-presence";
import { forecastServers, serversFor } from "./forecast-servers";
import { hiddenRows } from "./suppress-small";
import { usageReport } from "./usage-report";

describe("minuteOf", () => {
  it("counts people, meetings and their sizes of one minute", () => {
    expect(Object.fromEntries(minuteOf([1, 2, 3, 26], 2))).toEqual({
      participant_minutes: 32,
      meeting_minutes: 4,
      participants_peak: 32,
      meetings_peak: 4,
      meeting_minutes_of_clubs: 2,
      meeting_minutes_to_2: 2,
      meeting_minutes_to_5: 1,
      meeting_minutes_above_25: 1,
    });
  });

  it("adds nothing while nobody meets", () => {
    expect(minuteOf([], 0).size).toBe(0);
  });
});

describe("how long meetings lasted", () => {
  it("is counted by how many minutes saw them", () => {
    expect(Object.fromEntries(lengthsOf([1, 15, 16, 60, 61, 120, 121, 600]))).toEqual({
      meetings_lasted_to_15: 2,
      meetings_lasted_to_30: 1,
      meetings_lasted_to_60: 1,
      meetings_lasted_to_120: 2,
      meetings_lasted_above_120: 2,
    });
    expect(lengthsOf([]).size).toBe(0);
  });

  it("hides lengths of few meetings, and the next where the sum would tell", () => {
    const lengths = (counts: object) =>
      usageReport(
        2026,
        [{ day: "2026-11-20", counts: { participants_admitted: 90, ...counts } }],
        [],
      ).lengths?.map(({ meetings }) => meetings);
    const many = { meetings_lasted_to_15: 7, meetings_lasted_to_60: 20 };
    expect(lengths(many)).toEqual([7, 0, 20, 0, 0]);
    const few = { ...many, meetings_lasted_above_120: 1 };
    expect(lengths(few)).toEqual([null, 0, 20, 0, null]);
    const nobody = { participants_admitted: 4, meetings_lasted_to_15: 20 };
    expect(lengths(nobody)).toBeUndefined();
  });
});

describe("what people said of meetings", () => {
  const ratings = (good: number, fair: number, poor: number) =>
    usageReport(
      2026,
      [
        {
          day: "2026-11-20",
          counts: {
            participants_admitted: 90,
            meetings_rated_good: good,
            meetings_rated_fair: fair,
            meetings_rated_poor: poor,
          },
        },
      ],
      [],
    ).ratings?.map(({ rating, answers }) => [rating, answers]);

  it("is told in numbers, the best first", () => {
    const all = [
      ["good", 30],
      ["fair", 6],
      ["poor", 0],
    ];
    expect(ratings(30, 6, 0)).toEqual(all);
    expect(ratings(0, 0, 0)).toBeUndefined();
  });

  it("hides a few answers, and the next fewest beside them", () => {
    const shown = [
      ["good", 30],
      ["fair", null],
      ["poor", null],
    ];
    expect(ratings(30, 6, 2)).toEqual(shown);
  });
});

describe("hiddenRows", () => {
  const hidden = (people: number[], sumIsShown = true) => hiddenRows(people, { sumIsShown });

  it("hides one to four people, and neither nobody nor five", () => {
    expect(hidden([0, 1, 4, 5], false)).toEqual([false, true, true, false]);
  });

  it("hides a second row where the sum would give the first away", () => {
    expect(hidden([0, 3, 90, 20])).toEqual([false, true, false, true]);
    expect(hidden([3, 20], false)).toEqual([true, false]);
  });

  it("hides no third row, and none where all are large", () => {
    expect(hidden([3, 4, 20])).toEqual([true, true, false]);
    expect(hidden([5, 6, 0])).toEqual([false, false, false]);
    expect(hidden([])).toEqual([]);
  });
});

describe("forecastServers", () => {
  const input = { recentPeak: 200, earlierPeak: 160, peoplePerServer: 80 };

  it("grows the peak once more and keeps one server in reserve", () => {
    expect(forecastServers(input)).toEqual({ growth: 0.25, expectedPeak: 250, servers: 5 });
  });

  it("expects no growth where nothing can be compared", () => {
    for (const earlierPeak of [null, 0]) {
      expect(forecastServers({ ...input, earlierPeak })).toMatchObject({ growth: 0, servers: 4 });
    }
  });

  it("lets one quarter neither explode nor vanish", () => {
    expect(forecastServers({ ...input, earlierPeak: 1 }).growth).toBe(1);
    expect(forecastServers({ ...input, recentPeak: 1 }).growth).toBe(-0.5);
  });

  it.each([
    [0, 80, 2],
    [80, 80, 2],
    [81, 80, 3],
    [1_000, 80, 14],
    [-5, 80, 2],
    [10, 0, 11],
  ])("needs for %i people at %i each %i servers", (people, each, servers) => {
    expect(serversFor(people, each)).toBe(servers);
  });
});
