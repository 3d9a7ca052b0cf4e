import { describe, expect, it } from "vitest";

import { localizedPath } from "./localized-path";

describe("localizedPath", () => {
  it.each([
    ["de", "/", "/"],
    ["de", "/impressum", "/impressum"],
    ["en", "/", "/en"],
    ["en", "/treffen?code=x", "/en/treffen?code=x"],
    ["de-leicht", "/impressum", "/leicht/impressum"],
  ] as const)("leads %s %s to %s", (locale, path, expected) => {
    expect(localizedPath(locale, path)).toBe(expected);
  });
});
