import { describe, expect, it } from "vitest";

import { seriesOf } from "../testing/series-fixture";
import { nextOccurrences } from "../series/next-occurrences";

import { dateInWords } from "./date-in-words";
import { ruleInWords } from "./rule-in-words";

const NOW = new Date("2027-01-01T00:00:00Z");

describe("dateInWords", () => {
  it("says a date as people do", () => {
    const [date] = nextOccurrences(seriesOf("FREQ=WEEKLY", "2027-01-12T19:30"), NOW, 1);
    expect(dateInWords(date!, "de")).toBe("Dienstag, 12. Januar 2027, 19:30 bis 21:00 Uhr");
    expect(dateInWords(date!, "en")).toMatch(/^Tuesday,? 12 January 2027, 19:30 to 21:00$/);
  });

  it("names the day on which it ends where that is another", () => {
    const [date] = nextOccurrences(seriesOf(null, "2027-01-12T23:00"), NOW, 1);
    expect(dateInWords(date!, "de")).toBe(
      "Dienstag, 12. Januar 2027, 23:00 bis Mittwoch, 13. Januar 2027, 00:30 Uhr",
    );
  });
});

describe("ruleInWords", () => {
  it.each([
    ["FREQ=DAILY", "jeden Tag um 19:30 Uhr"],
    ["FREQ=WEEKLY;BYDAY=TU", "jeden Dienstag um 19:30 Uhr"],
    ["FREQ=WEEKLY", "jeden Dienstag um 19:30 Uhr"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "jeden zweiten Dienstag um 19:30 Uhr"],
    ["FREQ=WEEKLY;BYDAY=TH,MO,TU", "jeden Montag, Dienstag und Donnerstag um 19:30 Uhr"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "am letzten Freitag jedes Monats um 19:30 Uhr"],
    ["FREQ=MONTHLY;BYMONTHDAY=12;COUNT=6", "am 12. jedes Monats um 19:30 Uhr, 6-mal"],
    ["FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", "am zweiten Dienstag, alle 3 Monate um 19:30 Uhr"],
    ["FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=12", "jedes Jahr am 12. Januar um 19:30 Uhr"],
    [
      "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630",
      "jeden Dienstag um 19:30 Uhr, bis Mittwoch, 30. Juni 2027",
    ],
  ])("%s: %s", (rule, words) => {
    const series = seriesOf(rule, "2027-01-12T19:30");
    expect(ruleInWords(series.rule!, series.start, "de")).toBe(words);
    expect(ruleInWords(series.rule!, series.start, "en")).not.toBeNull();
  });

  it("says nothing rather than something crooked", () => {
    const series = seriesOf("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2", "2027-01-12T19:30");
    expect(ruleInWords(series.rule!, series.start, "de")).toBeNull();
  });
});
