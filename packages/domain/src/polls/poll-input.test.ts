import { describe, expect, it } from "vitest";

import { cleanPollName, cleanTitle, planAnswersEnd, planDates } from "./poll-input";
import { defaultPollPolicy } from "./poll-policy";

const NOW = new Date("2027-01-01T12:00:00Z");
const at = (start: string, lengthMinutes = 90) => ({ start, lengthMinutes });
const plan = (...dates: ReturnType<typeof at>[]) => planDates(dates, NOW, defaultPollPolicy);

describe("the dates of a poll", () => {
  it("are moments on the town's clocks, in their order", () => {
    const dates = plan(at("2027-07-13T19:30"), at("2027-01-12T19:30", 60));
    expect(dates).toEqual([
      { startsAt: new Date("2027-01-12T18:30:00Z"), lengthMinutes: 60 },
      { startsAt: new Date("2027-07-13T17:30:00Z"), lengthMinutes: 90 },
    ]);
  });

  it("are two to twenty", () => {
    const many = Array.from({ length: 21 }, (_, day) =>
      at(`2027-02-${`${day + 1}`.padStart(2, "0")}T10:00`),
    );
    expect(() => plan(at("2027-01-12T19:30"))).toThrow("poll.dates-count");
    expect(() => plan(...many)).toThrow("poll.dates-count");
    expect(plan(...many.slice(1))).toHaveLength(20);
  });

  it.each([
    ["what is no date", at("2027-02-30T10:00")],
    ["what is nothing", at("")],
    ["a past one", at("2027-01-01T12:59")],
    ["one that is too far away", at("2029-06-01T12:00")],
    ["one that is too short", at("2027-01-13T19:30", 4)],
    ["one that is too long", at("2027-01-13T19:30", 1_441)],
    ["half a minute", at("2027-01-13T19:30", 30.5)],
    ["no length", at("2027-01-13T19:30", Number.NaN)],
  ])("are never %s", (_, wrong) => {
    expect(() => plan(at("2027-01-12T19:30"), wrong)).toThrow("poll.invalid-date");
  });

  it("are not there twice, but may begin together", () => {
    const one = at("2027-01-12T19:30");
    expect(() => plan(one, { ...one })).toThrow("poll.date-twice");
    expect(plan(one, { ...one, lengthMinutes: 120 })).toHaveLength(2);
  });
});

describe("the end of the answering", () => {
  const dates = plan(at("2027-01-12T19:30"), at("2027-01-20T19:30"));

  it("is the beginning of the last date", () => {
    expect(planAnswersEnd("", dates, NOW)).toEqual(new Date("2027-01-20T18:30:00Z"));
    expect(planAnswersEnd("2027-03-01", dates, NOW)).toEqual(new Date("2027-01-20T18:30:00Z"));
  });

  it("is the end of the last day, if there is one; it may be today", () => {
    expect(planAnswersEnd("2027-01-10", dates, NOW)).toEqual(new Date("2027-01-10T23:00:00Z"));
    expect(planAnswersEnd("2027-01-01", dates, NOW)).toEqual(new Date("2027-01-01T23:00:00Z"));
  });

  it("is not past", () => {
    expect(() => planAnswersEnd("2026-12-31", dates, NOW)).toThrow("poll.invalid-last-day");
    expect(() => planAnswersEnd("bald", dates, NOW)).toThrow("poll.invalid-last-day");
  });
});

it("a title is one line of two to 120 characters", () => {
  expect(cleanTitle("  Wann\n proben wir? ")).toBe("Wann proben wir?");
  expect(() => cleanTitle(" a ")).toThrow("poll.invalid-title");
  expect(() => cleanTitle("x".repeat(121))).toThrow("poll.invalid-title");
});

it("a name says who it is", () => {
  expect(cleanPollName(" Anna  Muster ")).toBe("Anna Muster");
  for (const nobody of ["", "  ", "\u200B", "--"]) {
    expect(() => cleanPollName(nobody)).toThrow("poll.invalid-name");
  }
});
