import { describe, expect, it } from "vitest";

import { entryMemory, fragmentMemory } from "./page-memory";

const SECRET = "a".repeat(43);

describe("what a fragment says", () => {
  it.each([
    [`#h=${SECRET}`, SECRET, ""],
    [`#k=key&h=${SECRET}`, SECRET, ""],
    [`#g=${SECRET}`, "", SECRET],
    ["", "", ""],
    ["#h=", "", ""],
    ["#h=not%20a%20secret", "", ""],
    ["#inhalt", "", ""],
  ])("finds in %s the host secret %j and the guest key %j", (fragment, hostSecret, guestKey) => {
    expect(fragmentMemory(fragment)).toEqual({ hostSecret, guestKey });
  });
});

describe("what an entry of the history says", () => {
  const memory = { hostSecret: SECRET, guestKey: "", waiting: true, displayName: "Anna" };

  it("finds its own note among others", () => {
    expect(entryMemory({ __NA: true, stadtstube: memory })).toEqual(memory);
  });

  it.each([null, undefined, "x", {}, { stadtstube: null }, { stadtstube: { hostSecret: 5 } }])(
    "finds nothing in %j",
    (state) => {
      expect(entryMemory(state)).toEqual({
        hostSecret: "",
        guestKey: "",
        waiting: false,
        displayName: "",
      });
    },
  );
});
