import { describe, expect, it } from "vitest";
import { grantKeyFaults, parseGrantKeys } from "./keys";

const secret = "0123456789abcdef0123456789abcdef";

describe("parseGrantKeys", () => {
  it("reads a list, keeping colons inside secrets", () => {
    expect(parseGrantKeys(` a:${secret}, b:x:${secret} ,`)).toEqual([
      { kid: "a", secret },
      { kid: "b", secret: `x:${secret}` },
    ]);
  });
});

describe("grantKeyFaults", () => {
  it("has nothing against two good keys", () => {
    expect(grantKeyFaults(parseGrantKeys(`a:${secret},b:${secret}`))).toEqual([]);
  });

  it.each([
    ["no key", ""],
    ["a key without id", secret],
    ["a short key", "a:short"],
    ["the same id twice", `a:${secret},a:${secret}`],
    ["too many keys", Array.from({ length: 9 }, (_, n) => `k${n}:${secret}`).join(",")],
  ])("names %s without quoting a secret", (_name, list) => {
    const faults = grantKeyFaults(parseGrantKeys(list));
    expect(faults).not.toEqual([]);
    expect(faults.join()).not.toContain(secret);
  });
});
