import { expect, it } from "vitest";

import { takeStreamSeat } from "./stream-seats";

it("gives a visitor 400 seats, and one more for every one given back", () => {
  const seats = Array.from({ length: 400 }, () => takeStreamSeat("school"));
  expect(seats).not.toContain(null);
  expect(takeStreamSeat("school")).toBeNull();
  expect(takeStreamSeat("home")).not.toBeNull();
  seats[0]?.();
  seats[0]?.();
  expect(takeStreamSeat("school")).not.toBeNull();
  expect(takeStreamSeat("school")).toBeNull();
});
