import { describe, expect, it } from "vitest";

import { safeAddress } from "./safe-address";

describe("safeAddress", () => {
  it.each(["/melden", "https://stadt.example", "mailto:a@b.example", "tel:+49", "#unten"])(
    "lets %s through",
    (address) => expect(safeAddress(address)).toBe(address),
  );

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "data:text/html,x",
    "//foreign.example",
    "http://x",
  ])("leads nowhere for %s", (address) => expect(safeAddress(address)).toBe(""));
});
