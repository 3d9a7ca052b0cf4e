import { expect, it } from "vitest";

import { isOwnOrigin } from "./is-own-origin";

const OWN = ["https://verwaltung.example"];

it.each([
  ["our own page", { origin: OWN[0], "sec-fetch-site": "same-origin" }, true],
  ["our own page in an old browser", { origin: OWN[0] }, true],
  ["another page of the town", { origin: OWN[0], "sec-fetch-site": "same-site" }, false],
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  ["nobody", {}, false],
])("judges %s", (_who, headers, expected) => {
  const present = Object.entries(headers).filter(([, value]) => value !== undefined);
  expect(isOwnOrigin(new Headers(present as [string, string][]), OWN)).toBe(expected);
});
