import { describe, expect, it } from "vitest";

import {
  independentDates,
  independentInstant,
  thunderbirdDates,
} from "../testing/independent-rules";
import { randomRule, seededChance } from "../testing/random-rules";
import { seriesOf } from "../testing/series-fixture";

import { listOccurrences } from "./list-occurrences";

const RULES = 1_000;
const YEARS = 10;

describe("a thousand random rules over ten years", () => {
  const chance = seededChance(20_261_126);
  const cases = Array.from({ length: RULES }, () => randomRule(chance));

  it("give the dates and moments that an independent implementation gives", () => {
    let dates = 0;
    let acrossTheClock = 0;
    let thunderbird = 0;
    for (const { rule, start } of cases) {
      const end = `${Number(start.slice(0, 4)) + YEARS}${start.slice(4)}`;
      const window = { from: independentInstant(start), to: independentInstant(end) };
      const series = seriesOf(rule, start);
      const expected = independentDates(rule, start, end);
      const moments = expected.map((wall) => [wall, independentInstant(wall).toISOString()]);
      const ours = listOccurrences(series, window).map(({ key, startsAt }) => [
        key,
        startsAt.toISOString(),
      ]);
      expect([rule, start, ours]).toEqual([rule, start, moments]);
      // Thunderbird's library always begins with the first day given; ours only if the rule says so.
      if (!rule.includes("BYMONTH=") && ours[0]?.[0] === start) {
        expect([rule, start, ours.map(([key]) => key)]).toEqual([
          rule,
          start,
          thunderbirdDates(rule, start, end),
        ]);
        thunderbird += 1;
      }
      dates += expected.length;
      acrossTheClock += expected.filter((wall) => /T0[12]:/.test(wall)).length;
    }
    // The comparison says something only if there was much to compare, at night too.
    expect(dates).toBeGreaterThan(100_000);
    expect(thunderbird).toBeGreaterThan(200);
    expect(acrossTheClock).toBeGreaterThan(10_000);
    // Twenty seconds of reckoning on an idle machine.
  }, 120_000);
});
