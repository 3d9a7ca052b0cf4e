import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeOrigin, normalizeOrigin } from "./origin-policy";

const allowed = new Set(["https://treffen.example", "http://localhost:3000"]);

describe("judgeOrigin", () => {
  it.each([
    ["https://treffen.example", "allowed"],
    ["http://localhost:3000", "allowed"],
    [undefined, "absent"],
    ["null", "foreign"],
    ["", "foreign"],
    ["http://treffen.example", "foreign"],
    ["https://treffen.example:8443", "foreign"],
    ["https://treffen.example.evil.example", "foreign"],
    ["https://evil.example/https://treffen.example", "foreign"],
    ["http://localhost:30000", "foreign"],
  ])("%s is %s", (origin, verdict) => {
    expect(judgeOrigin(origin, allowed)).toBe(verdict);
  });
});

describe("normalizeOrigin", () => {
  it("writes an origin as browsers do", () => {
    expect(normalizeOrigin("HTTPS://Treffen.Example:443/")).toBe("https://treffen.example");
    expect(normalizeOrigin("http://localhost:3000")).toBe("http://localhost:3000");
  });

  it.each(["treffen.example", "*", "ftp://a", "https://a/path", "https://a?b", "https://u@a", ""])(
    "refuses %s",
    (text) => {
      expect(normalizeOrigin(text)).toBeUndefined();
    },
  );

  it("never throws and is idempotent", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        const once = normalizeOrigin(text);
        if (once !== undefined) expect(normalizeOrigin(once)).toBe(once);
      }),
    );
  });
});
