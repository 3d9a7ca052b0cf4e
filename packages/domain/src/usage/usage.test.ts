import { describe, expect, it } from "vitest";

import { minuteOf } from "./count-presence";
import { forecastServers, serversFor } from "./forecast-servers";
import { hiddenRows } from "./suppress-small";

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
