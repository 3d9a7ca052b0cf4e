import { expect, it } from "vitest";

import { isCrossSite } from "./is-cross-site";

it.each([
  ["cross-site", true],
  ["same-site", false],
  ["same-origin", false],
  ["none", false],
  [null, false],
])("takes %j for foreign: %s", (site, foreign) => {
  const headers = new Headers(site === null ? {} : { "sec-fetch-site": site });
  expect(isCrossSite(headers)).toBe(foreign);
});
