import { expect, it } from "vitest";

import { initials } from "./initials";

it.each([
  ["Anna Schmidt", "AS"],
  ["änne", "Ä"],
  ["Karl Heinz von Berg", "KB"],
  ["Müller-Lüdenscheidt", "ML"],
  ["Oma 2", "O"],
  ["🙂", "?"],
  ["", "?"],
])("%j becomes %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
