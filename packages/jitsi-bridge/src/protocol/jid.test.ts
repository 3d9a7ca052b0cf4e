import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEndpointId, isSourceName, sourceName, sourceOwner, type EndpointId } from "./ids";
import { bareJid, bareOf, formatJid, fullJid, parseJid, resourceOf } from "./jid";

describe("addresses", () => {
  it.each([
    ["localhost", { domain: "localhost" }],
    [
      "Rathaus@Conference.LocalHost/Anna B",
      { node: "rathaus", domain: "conference.localhost", resource: "Anna B" },
    ],
    ["focus@auth.localhost/focus", { node: "focus", domain: "auth.localhost", resource: "focus" }],
    ["a@b/c/d@e", { node: "a", domain: "b", resource: "c/d@e" }],
  ])("takes %s apart", (text, expected) => {
    expect(parseJid(text)).toEqual(expected);
  });

  it.each([
    "",
    "@",
    "a@",
    "@b",
    "a b@c",
    "a@b@c",
    "a@b/",
    "a@-b",
    "a@b..c",
    "a@b.",
    "ä@b",
    "a@b/\u0000",
    "a'@b",
    `${"a".repeat(256)}@b`,
    `a@${"b".repeat(256)}`,
    `a@b/${"c".repeat(256)}`,
  ])("refuses %j", (text) => {
    expect(parseJid(text)).toBeUndefined();
  });

  it("never throws and gives back only what it would read again the same way", () => {
    const soup = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("a", "@", "/", ".", "-", "É") }),
    );
    fc.assert(
      fc.property(soup, (text) => {
        const jid = parseJid(text);
        if (jid !== undefined) expect(parseJid(formatJid(jid))).toEqual(jid);
      }),
    );
  });

  it("is put together and shortened", () => {
    const room = bareJid({ node: "r", domain: "muc.localhost" });
    const full = fullJid(room, "nick/x");
    expect([full, bareOf(full), bareOf(room), resourceOf(full)]).toEqual([
      "r@muc.localhost/nick/x",
      "r@muc.localhost",
      "r@muc.localhost",
      "nick/x",
    ]);
  });
});

describe("endpoint ids and source names", () => {
  it("are eight lower-case hex digits, and those with kind and number", () => {
    expect(["17408198", "deadbeef"].every(isEndpointId)).toBe(true);
    expect(["focus", "DEADBEEF", "1740819", "174081989", ""].some(isEndpointId)).toBe(false);
    expect(["17408198-a0", "17408198-v1"].every(isSourceName)).toBe(true);
    expect(
      ["17408198", "17408198-x0", "17408198-v", "17408198-v100", "jvb-a0"].some(isSourceName),
    ).toBe(false);
  });

  it("belong together", () => {
    const name = sourceName("17408198" as EndpointId, "video", 1);
    expect([name, sourceOwner(name)]).toEqual(["17408198-v1", "17408198"]);
  });
});
