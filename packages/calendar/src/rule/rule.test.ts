import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { wall } from "../testing/series-fixture";
import type { Day } from "../time/wall-time";

import { parseRule } from "./parse-rule";
import { ruleOfRhythm } from "./rule-of-rhythm";
import { writeRule } from "./write-rule";

describe("parseRule", () => {
  it.each([
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15;UNTIL=20301231T225900Z",
  ])("reads %s and writes it the same", (text) => {
    expect(writeRule(parseRule(text)!)).toBe(text);
  });

  it("includes the day that UNTIL names, and reads UTC on the wall", () => {
    expect(parseRule("FREQ=DAILY;UNTIL=20270630")?.until).toBe("2027-06-30T23:59");
    expect(parseRule("FREQ=DAILY;UNTIL=20270630T180000Z")?.until).toBe("2027-06-30T20:00");
  });

  it.each([
    "",
    "FREQ=HOURLY",
    "FREQ=WEEKLY;BYHOUR=3",
    "FREQ=WEEKLY;INTERVAL=0",
    "FREQ=WEEKLY;INTERVAL=100",
    "FREQ=WEEKLY;BYDAY=2TU",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=MONTHLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYSETPOS=1",
    "FREQ=DAILY;COUNT=1000",
    "FREQ=DAILY;COUNT=3;UNTIL=20270101",
    "FREQ=DAILY;UNTIL=20270230",
    "FREQ=DAILY;FREQ=DAILY",
    "FREQ=DAILY\r\nX-EVIL=1",
    `FREQ=WEEKLY;BYDAY=${"MO,".repeat(200)}MO`,
  ])("takes no %j", (text) => {
    expect(parseRule(text)).toBeNull();
  });

  it("never throws, and what it takes it takes again", () => {
    const part = fc.constantFrom("FREQ=", "WEEKLY", "BYDAY=", "MO", "-1", ";", ",", "COUNT=", "9");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((all) => all.join("")),
        ),
        (text) => {
          const rule = parseRule(text);
          if (rule !== null) expect(parseRule(writeRule(rule))).toEqual(rule);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("ruleOfRhythm", () => {
  const second = wall("2027-01-12T19:30");
  it.each([
    ["daily", "FREQ=DAILY"],
    ["weekly", "FREQ=WEEKLY;BYDAY=TU"],
    ["every-two-weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"],
    ["monthly-by-weekday", "FREQ=MONTHLY;BYDAY=2TU"],
    ["monthly-by-last-weekday", "FREQ=MONTHLY;BYDAY=-1TU"],
    ["monthly-by-date", "FREQ=MONTHLY;BYMONTHDAY=12"],
    ["yearly", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=12"],
  ] as const)("%s from a second Tuesday is %s", (rhythm, rule) => {
    expect(writeRule(ruleOfRhythm(rhythm, second))).toBe(rule);
  });

  it("takes a fifth weekday for the last, and ends after the last day", () => {
    const fifth = ruleOfRhythm("monthly-by-weekday", wall("2027-03-30T20:00"), "2027-12-31" as Day);
    expect(writeRule(fifth)).toBe("FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20271231T225900Z");
  });
});
