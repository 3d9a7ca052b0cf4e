import { describe, expect, it } from "vitest";

import { readDescription, readLine, REPORT_LIMITS } from "./report-text";

describe("readDescription", () => {
  it("keeps lines and letters of every script, and nothing that cannot be seen", () => {
    expect(readDescription("  Größe\r\n\r\n\r\n\r\nзвук\u0000\u202E\tلا  ")).toBe(
      "Größe\n\nзвук لا",
    );
  });

  it.each(["", "  \n ", "\u0000\u200E"])("refuses %j: report.empty", (text) => {
    expect(() => readDescription(text)).toThrow("report.empty");
  });

  it("counts characters as people do, not halves of emoji", () => {
    const longest = "😀".repeat(REPORT_LIMITS.description);
    expect(readDescription(longest)).toBe(longest);
    expect(() => readDescription(`${longest}!`)).toThrow("report.too-long");
  });
});

describe("readLine", () => {
  it("is null when nothing is said", () => {
    expect([readLine(undefined, 10), readLine(" \n ", 10)]).toEqual([null, null]);
  });

  it("drops what may be a secret in a link", () => {
    expect(readLine("https://a.example/treffen/b-c#h=geheim und  mehr", 90)).toBe(
      "https://a.example/treffen/b-c und mehr",
    );
  });

  it("refuses more than its limit: report.too-long", () => {
    expect(() => readLine("abcd", 3)).toThrow("report.too-long");
  });
});
