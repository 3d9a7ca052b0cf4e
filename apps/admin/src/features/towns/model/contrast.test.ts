import { expect, it } from "vitest";

import { contrast } from "./contrast";

it.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#FFFFFF", 1],
  ["#767676", "#ffffff", 4.54],
  ["red", "#ffffff", 1],
  ["", "", 1],
])("between %s and %s is %f", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});
