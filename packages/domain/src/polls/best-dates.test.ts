import { expect, it } from "vitest";

import { bestDates } from "./best-dates";

const date = (id: string, yes: number, maybe: number, no: number) => ({
  id,
  counts: { yes, maybe, no },
});

it("names the date to which most people can come, even if only if need be", () => {
  expect(bestDates([date("a", 6, 0, 4), date("b", 4, 4, 2)])).toEqual(["b"]);
});

it("prefers, among as many people, the date that suits more of them", () => {
  expect(bestDates([date("a", 2, 3, 0), date("b", 4, 1, 0), date("c", 3, 2, 0)])).toEqual(["b"]);
});

it("names all that are equal, in their order", () => {
  expect(bestDates([date("a", 2, 0, 1), date("b", 1, 0, 2), date("c", 2, 0, 1)])).toEqual([
    ...["a", "c"],
  ]);
});

it("names none while nobody has answered, or nobody can come", () => {
  expect(bestDates([date("a", 0, 0, 0), date("b", 0, 0, 0)])).toEqual([]);
  expect(bestDates([date("a", 0, 0, 3)])).toEqual([]);
  expect(bestDates([])).toEqual([]);
});
