import { describe, expect, it } from "vitest";

import { closesAtOf, dateInCharge, type DateTimes, opensAtOf } from "./date-in-charge";

const at = (time: string) => new Date(`2027-01-12T${time}:00Z`);
const date = (start: string, end: string, more: Partial<DateTimes> = {}): DateTimes => ({
  ...{ startsAt: at(start), endsAt: at(end), opensBeforeMinutes: 15, closesAfterMinutes: null },
  ...more,
});
const choir = date("19:30", "21:00");

describe("the date in charge of a room", () => {
  it("is the one that is on, from its opening to its end", () => {
    expect(dateInCharge([choir], at("19:15"))).toBe(choir);
    expect(dateInCharge([choir], at("20:59"))).toBe(choir);
    expect(dateInCharge([choir], at("21:00"))).toBeNull();
    const open = date("19:30", "21:00", { closesAfterMinutes: 30 });
    expect(dateInCharge([open], at("21:29"))).toBe(open);
    expect(dateInCharge([open], at("21:30"))).toBeNull();
  });

  it("is the next with an opening time, a day ahead and no further", () => {
    expect(dateInCharge([choir], at("07:00"))).toBe(choir);
    expect(dateInCharge([choir], new Date("2027-01-11T19:30:00Z"))).toBe(choir);
    expect(dateInCharge([choir], new Date("2027-01-11T19:29:59Z"))).toBeNull();
  });

  it("without an opening time holds nobody up, and rules its room an hour ahead", () => {
    const free = date("19:30", "21:00", { opensBeforeMinutes: null });
    expect(opensAtOf(free)).toBeNull();
    expect(dateInCharge([free], at("18:29"))).toBeNull();
    expect(dateInCharge([free], at("18:30"))).toBe(free);
  });

  it("is the one that runs, although the next one's guests may come already", () => {
    const next = date("21:00", "22:00", { opensBeforeMinutes: 30 });
    expect(dateInCharge([next, choir], at("20:45"))).toBe(choir);
    expect(dateInCharge([choir, next], at("21:00"))).toBe(next);
  });

  it("is the later of two that run at once, whatever their order", () => {
    const late = date("20:00", "22:00");
    expect(dateInCharge([late, choir], at("20:30"))).toBe(late);
    expect(dateInCharge([choir, late], at("20:30"))).toBe(late);
  });

  it("ends by itself only if somebody said so", () => {
    expect(closesAtOf(choir)).toBeNull();
    expect(closesAtOf({ ...choir, closesAfterMinutes: 0 })).toEqual(at("21:00"));
  });
});
