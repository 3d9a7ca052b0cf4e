import { describe, expect, it } from "vitest";

import {
  addMonths,
  calendarPath,
  monthOf,
  neighboursOf,
  readCalendarSearch,
  spanOf,
} from "./calendar-search";

const NOW = new Date("2026-11-30T23:30:00Z");

describe("a search of the public calendar", () => {
  it("begins with the month that it is in Germany", () => {
    expect(monthOf(NOW)).toBe("2026-12");
    expect(readCalendarSearch({}, NOW)).toEqual({ month: "2026-12", text: "", category: "" });
  });

  it.each(["2026-11", "2028-13", "2029-01", "x", "", "2026-12-01", ["2027-01"], "９９９９-01"])(
    "takes no month that is none, over or too far: %j",
    (monat) => {
      expect(readCalendarSearch({ monat }, NOW).month).toBe("2026-12");
    },
  );

  it("keeps what fits and cuts what is too long", () => {
    const raw = { monat: "2028-12", suche: ` ${"a".repeat(500)}`, art: "Kultur" };
    const search = readCalendarSearch(raw, NOW);
    expect(search).toEqual({ month: "2028-12", text: "a".repeat(99), category: "Kultur" });
    expect(readCalendarSearch({ suche: ["a", "b"] }, NOW).text).toBe("");
  });

  it("writes an address that says the same", () => {
    const search = { month: "2027-01", text: "Chor & Co=?", category: "Bücher" };
    const [path = "", query = ""] = calendarPath(search).split("?");
    expect(path).toBe("/termine");
    const raw = Object.fromEntries(new URLSearchParams(query));
    expect(readCalendarSearch(raw, NOW)).toEqual(search);
    expect(calendarPath({ month: "2027-01", text: "", category: "" })).toBe(
      "/termine?monat=2027-01",
    );
  });

  it("turns pages within what is ahead", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2027-01", -1)).toBe("2026-12");
    expect(neighboursOf("2026-12", NOW)).toEqual({ before: null, after: "2027-01" });
    expect(neighboursOf("2028-12", NOW)).toEqual({ before: "2028-11", after: null });
  });

  it("knows a month by clocks in Germany, summer and winter", () => {
    expect(spanOf("2027-03")).toEqual({
      from: new Date("2027-02-28T23:00:00Z"),
      before: new Date("2027-03-31T22:00:00Z"),
    });
  });
});
