import { describe, expect, it } from "vitest";

import { withFallback } from "./with-fallback";

describe("withFallback", () => {
  it("takes every translated text and keeps the rest", () => {
    const german = { a: "eins", b: { c: "zwei", d: "drei" } };
    expect(withFallback(german, { b: { d: "trois" } })).toEqual({
      a: "eins",
      b: { c: "zwei", d: "trois" },
    });
  });

  it("keeps the German shape whatever the translation looks like", () => {
    const german = { a: "eins", b: { c: "zwei" } };
    expect(withFallback(german, { a: { x: "?" }, b: "?", z: "?" })).toEqual(german);
  });
});
