import { expect, it } from "vitest";

import { readPollFragment, writePollFragment } from "./poll-fragment";

const SECRET = "a".repeat(43);

it("reads what it wrote", () => {
  for (const key of [{ pollSecret: SECRET }, { answerSecret: SECRET }]) {
    expect(readPollFragment(writePollFragment(key))).toEqual(key);
  }
});

it("prefers the own answer where a link has both", () => {
  const both = `#u=${SECRET}&a=${"b".repeat(43)}`;
  expect(readPollFragment(both)).toEqual({ answerSecret: "b".repeat(43) });
});

it.each(["", "#", "#inhalt", "#u=", "#u=short", `#u=${SECRET}x`, `#u=${"ä".repeat(43)}`])(
  "finds nothing in %j",
  (fragment) => {
    expect(readPollFragment(fragment)).toBeNull();
  },
);
