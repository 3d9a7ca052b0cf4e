import { describe, expect, it } from "vitest";

import { readPeoplePerServer, readUsageSearch } from "./usage-search";
import { busiestHour, heatLevel, mostOf } from "./week-hours";

const NOW = new Date("2026-11-20T12:00:00Z");

describe("the address of the usage page", () => {
  it.each([
    [{}, "", 2026],
    [{ stadt: "alle", jahr: "2025" }, "alle", 2025],
    [{ stadt: ["a", "b"], jahr: "1999" }, "", 2026],
    [{ jahr: "2027" }, "", 2026],
  ])("reads %j", (search, place, year) => {
    expect(readUsageSearch(search, NOW)).toEqual({ place, year });
  });

  it.each([
    [undefined, 80],
    ["120", 120],
    ["9", 80],
    ["1001", 80],
    ["1e3", 80],
  ])("reads %s people per server as %i", (jeserver, people) => {
    expect(readPeoplePerServer({ jeserver })).toBe(people);
  });
});

describe("the heat map", () => {
  const week = [
    [0, 4, null],
    [8, 1, 8],
  ];

  it("is light where nobody came or nothing may be shown", () => {
    expect(heatLevel(0, 8)).toBe(0);
    expect(heatLevel(null, 8)).toBe(0);
    expect(heatLevel(0, 0)).toBe(0);
  });

  it("darkens by quarters of the busiest hour", () => {
    expect([1, 2, 3, 4, 5, 8].map((entries) => heatLevel(entries, 8))).toEqual([1, 1, 2, 2, 3, 4]);
  });

  it("names the busiest hour, the first of several", () => {
    expect(mostOf(week)).toBe(8);
    expect(busiestHour(week)).toEqual({ weekday: 1, hour: 0 });
    expect(busiestHour([[0, null]])).toBeNull();
  });
});
