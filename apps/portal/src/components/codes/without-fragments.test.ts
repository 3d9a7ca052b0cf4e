import { expect, it } from "vitest";

import { withoutFragments } from "./without-fragments";

it.each([
  ["https://t.example/treffen/a-b-c#h=secret", "https://t.example/treffen/a-b-c"],
  [
    "Hallo, https://t.example/treffen/a-b-c#h=secret bis dann",
    "Hallo, https://t.example/treffen/a-b-c bis dann",
  ],
  ["a b c", "a b c"],
])("sends %j as %j", (typed, sent) => {
  expect(withoutFragments(typed)).toBe(sent);
});
