import fc from "fast-check";
import { expect, it } from "vitest";

import { readFragment, writeFragment } from "./link-fragment";

const SECRET = "a".repeat(43);
const KEY = "Zk3_-9".repeat(4).slice(0, 22);
const NOTHING = { hostSecret: "", pin: "", personName: "", linkKey: "" };

it.each([
  [`#h=${SECRET}`, { hostSecret: SECRET }],
  [`#k=key&h=${SECRET}`, { hostSecret: SECRET }],
  [`#n=Erna&k=${KEY}`, { personName: "Erna", linkKey: KEY }],
  [`#h=${SECRET}&p=1234`, { hostSecret: SECRET, pin: "1234" }],
  ["#n=Oma%20Erna&p=0042", { personName: "Oma Erna", pin: "0042" }],
  ["#n=Oma+Erna", { personName: "Oma Erna" }],
  ["#n=%E2%80%AEanrE%00", { personName: "anrE" }],
  [`#n=${"x".repeat(500)}`, { personName: "x".repeat(60) }],
  ["", {}],
  ["#h=", {}],
  ["#h=not%20a%20secret", {}],
  ["#p=12", {}],
  ["#p=12345678901", {}],
  ["#inhalt", {}],
])("reads %s", (fragment, expected) => {
  expect(readFragment(fragment)).toEqual({ ...NOTHING, ...expected });
});

it("writes what it reads, whatever the name", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 40 });
  const pin = fc.stringMatching(/^[0-9]{4,8}$/);
  fc.assert(
    fc.property(name, pin, (typed, digits) => {
      const { personName } = readFragment(`#${new URLSearchParams({ n: typed }).toString()}`);
      const parts = { hostSecret: SECRET, pin: digits, personName, linkKey: KEY };
      const fragment = writeFragment(parts);
      expect(fragment).not.toMatch(/[\s+<>"]/);
      expect(readFragment(fragment)).toEqual(parts);
    }),
  );
});

it("writes nothing where there is nothing to say", () => {
  expect(writeFragment({})).toBe("");
});
