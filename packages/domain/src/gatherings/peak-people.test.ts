import { describe, expect, it } from "vitest";

import { peakPeople } from "./peak-people";

const at = (time: string) => new Date(`2027-01-12T${time}:00Z`);
const span = (start: string, end: string, people: number) => ({
  ...{ startsAt: at(start), endsAt: at(end), people },
});
const evening = { startsAt: at("19:00"), endsAt: at("21:00") };

describe("peakPeople", () => {
  it("is nobody where nothing is on", () => {
    expect(peakPeople([], evening)).toBe(0);
    expect(peakPeople([span("17:00", "19:00", 9), span("21:00", "22:00", 9)], evening)).toBe(0);
  });

  it("adds up who is there at the same moment, and not who comes after the other has gone", () => {
    const one = span("18:00", "20:00", 30);
    const two = span("20:00", "22:00", 40);
    expect(peakPeople([one, two], evening)).toBe(40);
    expect(peakPeople([one, two, span("19:30", "20:30", 5)], evening)).toBe(45);
  });

  it("looks at no moment outside", () => {
    const spans = [span("18:00", "20:00", 30), span("18:00", "19:00", 99)];
    expect(peakPeople(spans, evening)).toBe(30);
  });
});
