import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";

import { type Land, LAENDER } from "./land";
import { publicHolidays } from "./public-holidays";

const YEARS = Array.from({ length: 16 }, (_, index) => 2024 + index);

/** What a second library, with data of its own, knows. */
function independentHolidays(land: Land, year: number): readonly string[] {
  const holidays = new Holidays("DE", land, { types: ["public"] }).getHolidays(year);
  return [...new Set(holidays.map(({ date }) => date.slice(0, 10)))].sort();
}

describe("publicHolidays", () => {
  it.each(LAENDER)("of %s are those a second library knows, from 2024 to 2039", (land) => {
    for (const year of YEARS) {
      const days = publicHolidays(land, year).map(({ day }) => day);
      // In Bavaria a question of the municipality; the second library leaves it out.
      const expected = independentHolidays(land, year);
      const assumption = land === "BY" ? [`${year}-08-15`] : [];
      expect([year, days]).toEqual([year, [...expected, ...assumption].sort()]);
    }
  });

  it("have German names", () => {
    expect(publicHolidays("BW", 2027)).toContainEqual({ day: "2027-05-27", name: "Fronleichnam" });
  });
});
