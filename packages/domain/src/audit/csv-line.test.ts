import { expect, it } from "vitest";

import { csvLine } from "./csv-line";

it("quotes every cell and defuses formulas", () => {
  expect(csvLine(["a", 'b "c"', "d,e\nf", "=1+1", "-2"])).toBe(
    `"a","b ""c""","d,e\nf","'=1+1","'-2"\r\n`,
  );
});
