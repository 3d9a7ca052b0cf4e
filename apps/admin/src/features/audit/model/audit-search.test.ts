import { expect, it } from "vitest";

import { readAuditSearch } from "./audit-search";

it("reads what fits and leaves out the rest", () => {
  const stadt = "0f5f3c1e-6d0a-4c57-9c39-5d2f6a1b7e01";
  expect(readAuditSearch({ stadt, suche: " Impressum ", vor: "12" })).toEqual({
    town: stadt,
    text: "Impressum",
    before: 12n,
  });
  expect(readAuditSearch({ stadt: "' OR 1=1", suche: ["a"], vor: "-1" })).toEqual({ town: "" });
});
