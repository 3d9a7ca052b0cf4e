import { expect, it } from "vitest";

import { fromLocalField, toLocalField } from "./local-time";

it.each([Date.UTC(2026, 0, 5, 9, 30), Date.UTC(2026, 6, 5, 22, 0)])(
  "reads what it wrote: %i",
  (ms) => {
    expect(toLocalField(ms)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(fromLocalField(toLocalField(ms))).toBe(ms);
  },
);

it("knows an incomplete field", () => {
  expect(fromLocalField("")).toBeNaN();
  expect(fromLocalField("2026-")).toBeNaN();
});
