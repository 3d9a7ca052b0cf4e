import { expect, it } from "vitest";

import { currentEntry } from "./navigation";

it.each([
  ["/", "overview"],
  ["/protokoll", "audit"],
  ["/staedte/abc/impressum", "towns"],
  ["/server", "servers"],
  ["/nutzung/prognose", "usage"],
  ["/serverraum", undefined],
  ["/konto", undefined],
])("finds the entry of %s", (path, key) => {
  expect(currentEntry(path)).toBe(key);
});
