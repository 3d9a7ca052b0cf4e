import { expect, it } from "vitest";

import { currentEntry } from "./navigation";

it.each([
  ["/", "overview"],
  ["/server", "servers"],
  ["/staedte/abc/impressum", "towns"],
  ["/serverraum", undefined],
  ["/konto", undefined],
])("finds the entry of %s", (path, key) => {
  expect(currentEntry(path)).toBe(key);
});
