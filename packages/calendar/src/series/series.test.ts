import { describe, expect, it } from "vitest";

import { randomRule, seededChance } from "../testing/random-rules";
import { seriesOf, wall } from "../testing/series-fixture";
import type { Day } from "../time/wall-time";

import { alignStart } from "./align-start";
import { changeOccurrence, hasOccurrence, restoreOccurrence } from "./change-series";
import { findConflicts } from "./find-conflicts";
import { keysBetween, listOccurrences } from "./list-occurrences";
import { nextOccurrences } from "./next-occurrences";
import type { Series } from "./series";
import { splitSeries } from "./split-series";

const NOW = new Date("2027-01-01T00:00:00Z");
const YEAR = { from: NOW, to: new Date("2028-01-01T00:00:00Z") };
const starts = (series: Series, count: number) =>
  nextOccurrences(series, NOW, count).map(({ start }) => start);

describe("dates", () => {
  it("stay at half past seven when the clocks are turned", () => {
    const dates = nextOccurrences(seriesOf("FREQ=WEEKLY;BYDAY=TU", "2027-03-23T19:30"), NOW, 2);
    expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-23T18:30:00.000Z",
      "2027-03-30T17:30:00.000Z",
    ]);
  });

  it("show the hour that there is where the clock skips one, and keep their key", () => {
    const [date] = nextOccurrences(seriesOf(null, "2027-03-28T02:30"), NOW, 2);
    expect(date).toMatchObject({ key: "2027-03-28T02:30", start: "2027-03-28T03:30" });
    expect(date?.startsAt.toISOString()).toBe("2027-03-28T01:30:00.000Z");
  });

  it("count while they run, and not from their end on", () => {
    const series = seriesOf("FREQ=DAILY", "2027-01-01T10:00");
    const during = nextOccurrences(series, new Date("2027-01-01T10:00:00Z"), 1);
    const after = nextOccurrences(series, new Date("2027-01-01T10:30:00Z"), 1);
    expect([during[0]?.start, after[0]?.start]).toEqual(["2027-01-01T10:00", "2027-01-02T10:00"]);
  });

  it.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2;BYDAY=1MO",
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
  ])("are none where the rule never comes true: %s", (rule) => {
    expect(starts(seriesOf(rule, "2027-01-04T10:00"), 3)).toEqual([]);
  });

  it("are found years ahead", () => {
    expect(starts(seriesOf("FREQ=YEARLY;INTERVAL=5", "2027-05-01T10:00"), 3)).toEqual([
      "2027-05-01T10:00",
      "2032-05-01T10:00",
      "2037-05-01T10:00",
    ]);
  });
});

describe("alignStart", () => {
  it("begins with the first date that the rule gives", () => {
    const from = (rule: string) => alignStart(seriesOf(rule, "2027-01-04T10:00"))?.start;
    expect(from("FREQ=WEEKLY;BYDAY=TH")).toBe("2027-01-07T10:00");
    expect(from("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=3")).toBe("2028-01-03T10:00");
    expect(from("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).toBeUndefined();
    expect(alignStart(seriesOf(null, "2027-01-04T10:00"))?.start).toBe("2027-01-04T10:00");
  });
});

describe("examples of RFC 5545, 3.8.5.3, on our wall", () => {
  it.each([
    ["FREQ=DAILY;COUNT=10", "1997-09-02", "02 03 04 05 06 07 08 09 10 11"],
    [
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "1997-09-02",
      "02 04 09 11 16 18 23 25 30 02",
    ],
    ["FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02", "02 04 16 18 30 02 14 16"],
    ["FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05", "05 03 07 05 02 06 06 03 01 05"],
    ["FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22", "22 20 17 22 19 16"],
    ["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30", "30 01 31 01 30 01 31 01 31 01"],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "04 07 06"],
    ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "05 10 19 24"],
    ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "05 17 19 31"],
  ])("%s", (rule, first, days) => {
    // Years before 2000 are out of our reach; 28 years later the calendar is the same.
    const later = (text: string) => String(Number(text) + 28);
    const moved = rule.replace(/UNTIL=(\d{4})/, (_, year: string) => `UNTIL=${later(year)}`);
    const series = seriesOf(moved, `${later(first.slice(0, 4))}${first.slice(4)}T09:00`);
    const window = { from: new Date("2025-01-01T00:00:00Z"), to: YEAR.to };
    expect(
      keysBetween(series, window)
        .map((key) => key.slice(8, 10))
        .join(" "),
    ).toBe(days);
  });
});

describe("pauses", () => {
  const pausing = (exclusions: Partial<Series["exclusions"]>) =>
    seriesOf("FREQ=WEEKLY;BYDAY=TH", "2027-05-06T19:00", {
      exclusions: { holidaysOf: null, ranges: [], ...exclusions },
    });

  it("leave out the public holidays of the Land, and only those", () => {
    // Ascension Day everywhere, Corpus Christi in Baden-Württemberg and not in Berlin.
    expect(starts(pausing({ holidaysOf: "BW" }), 3)).toEqual([
      "2027-05-13T19:00",
      "2027-05-20T19:00",
      "2027-06-03T19:00",
    ]);
    expect(starts(pausing({ holidaysOf: "BE" }), 3).at(-1)).toBe("2027-05-27T19:00");
  });

  it("leave out a range of days, both ends included", () => {
    const ranges = [{ from: "2027-05-13" as Day, to: "2027-05-20" as Day }];
    expect(starts(pausing({ ranges }), 2)).toEqual(["2027-05-06T19:00", "2027-05-27T19:00"]);
  });
});

describe("changes of one date", () => {
  const series = seriesOf("FREQ=WEEKLY;BYDAY=TU", "2027-01-05T19:30");
  const key = wall("2027-01-12T19:30");

  it("cancel it, and bring it back", () => {
    const cancelled = changeOccurrence(series, { kind: "cancelled", key })!;
    expect(nextOccurrences(cancelled, NOW, 3).map(({ state }) => state)).toEqual([
      "planned",
      "cancelled",
      "planned",
    ]);
    expect(restoreOccurrence(cancelled, key)).toEqual(series);
  });

  it("move it, even beyond the next one, and keep its key", () => {
    const start = wall("2027-01-20T18:00");
    const moved = changeOccurrence(series, { kind: "moved", key, start, durationMinutes: 60 })!;
    expect(starts(moved, 3)).toEqual(["2027-01-05T19:30", "2027-01-19T19:30", "2027-01-20T18:00"]);
    expect(nextOccurrences(moved, NOW, 3)[2]).toMatchObject({ key, state: "moved" });
    const again = changeOccurrence(moved, { kind: "cancelled", key })!;
    expect(again.changes).toHaveLength(1);
  });

  it("are refused where there is no such date, or further than two months", () => {
    const nowhere = wall("2027-01-13T19:30");
    expect(hasOccurrence(series, nowhere)).toBe(false);
    expect(changeOccurrence(series, { kind: "cancelled", key: nowhere })).toBeNull();
    const far = {
      kind: "moved",
      key,
      start: wall("2027-04-12T19:30"),
      durationMinutes: 60,
    } as const;
    expect(changeOccurrence(series, far)).toBeNull();
  });
});

describe("this and following", () => {
  it("loses and adds no date, whatever the rule and wherever it is cut", () => {
    const chance = seededChance(4);
    let cuts = 0;
    for (let n = 0; n < 200; n += 1) {
      const { rule, start } = randomRule(chance);
      const series = seriesOf(rule, start);
      const window = { from: new Date("2020-01-01T00:00:00Z"), to: YEAR.to };
      const keys = keysBetween(series, window);
      const key = keys[Math.floor(chance() * keys.length)];
      if (key === undefined) continue;
      const { before, following } = splitSeries(series, key)!;
      const both = [before, following].flatMap((one) => (one ? keysBetween(one, window) : []));
      expect([rule, start, key, both]).toEqual([rule, start, key, keys]);
      expect(following.start).toBe(key);
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(150);
  });

  it("takes the changes along", () => {
    const series = seriesOf("FREQ=DAILY;COUNT=10", "2027-01-01T10:00", {
      changes: ["2027-01-02T10:00", "2027-01-05T10:00"].map((key) => {
        return { kind: "cancelled", key: wall(key) };
      }),
    });
    const { before, following } = splitSeries(series, wall("2027-01-04T10:00"))!;
    expect([before?.changes.length, following.changes.length]).toEqual([1, 1]);
    expect(following.rule?.count).toBe(7);
  });

  it("leaves nothing before the first date, and cuts no single date", () => {
    const series = seriesOf("FREQ=DAILY", "2027-01-01T10:00");
    expect(splitSeries(series, wall("2027-01-01T10:00"))?.before).toBeNull();
    expect(splitSeries(series, wall("2027-01-01T11:00"))).toBeNull();
    expect(splitSeries(seriesOf(null, "2027-01-01T10:00"), wall("2027-01-01T10:00"))).toBeNull();
  });
});

describe("findConflicts", () => {
  const dates = (rule: string, start: string, rest: Partial<Series> = {}) =>
    listOccurrences(seriesOf(rule, start, rest), YEAR);

  it("finds what runs at the same time", () => {
    const weekly = dates("FREQ=WEEKLY", "2027-01-05T19:30");
    const monthly = dates("FREQ=MONTHLY;BYDAY=2TU", "2027-01-12T20:30");
    const found = findConflicts(weekly, monthly);
    expect(found).toHaveLength(12);
    for (const { mine, theirs } of found)
      expect(mine.key.slice(0, 10)).toBe(theirs.key.slice(0, 10));
  });

  it("finds none between neighbours, nor with what is called off", () => {
    const early = dates("FREQ=WEEKLY", "2027-01-05T18:00");
    expect(findConflicts(early, dates("FREQ=WEEKLY", "2027-01-05T19:30"))).toEqual([]);
    const key = wall("2027-01-05T18:30");
    const off = dates("FREQ=WEEKLY;COUNT=1", key, { changes: [{ kind: "cancelled", key }] });
    expect(findConflicts(early, off)).toEqual([]);
    expect(findConflicts(off, early)).toEqual([]);
  });
});
