import fc from "fast-check";
import { expect, it } from "vitest";

import { TOWN_TIME_ZONE, townTime } from "./town-time";

it.each([
  ["2026-11-28T15:00", "2026-11-28T14:00:00.000Z"],
  ["2026-07-28T15:00", "2026-07-28T13:00:00.000Z"],
  ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
  // Skipped when the clocks go forward, and there twice when they go back.
  ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
  ["2028-02-29T00:00", "2028-02-28T23:00:00.000Z"],
])("reads %s as %s", (local, moment) => {
  expect(townTime(local)?.toISOString()).toBe(moment);
});

it.each(["", "heute", "2026-02-30T10:00", "2026-13-01T10:00", "2026-01-01T24:00", "2026-01-01"])(
  "reads nothing into %j",
  (local) => {
    expect(townTime(local)).toBeNull();
  },
);

it("is what the town's clocks show at that moment, in every hour that exists", () => {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: TOWN_TIME_ZONE,
    dateStyle: "short",
    timeStyle: "short",
  });
  const hours = fc.integer({ min: 0, max: 24 * 365 * 10 });
  fc.assert(
    fc.property(hours, (hour) => {
      const shown = clock.format(Date.UTC(2025, 0, 1, hour)).replace(" ", "T");
      const moment = townTime(shown);
      expect(moment === null ? null : clock.format(moment).replace(" ", "T")).toBe(shown);
    }),
  );
});
