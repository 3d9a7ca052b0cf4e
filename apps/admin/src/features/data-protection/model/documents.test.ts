import { describe, expect, it } from "vitest";

import { inWords, orGap } from "./document-facts";
import { processingRecord } from "./processing-record";
import { processorContract } from "./processor-contract";

const FACTS = {
  town: {
    name: "Musterstadt",
    authority: "Stadt Musterstadt",
    authorityAddress: "Marktplatz 1\n12345 Musterstadt",
    contact: "",
    privacyContact: "datenschutz@musterstadt.example",
    hosts: ["treffen.musterstadt.example"],
  },
  kept: [
    { key: "rooms", lifetimeMs: 86_400_000 },
    { key: "audit", lifetimeMs: null },
  ],
  today: "1. Dezember 2026",
};

describe.each([processingRecord, processorContract])("%o", (write) => {
  const text = write(FACTS);

  it("is filled with the town's facts and true periods", () => {
    for (const fact of ["Stadt Musterstadt", "treffen.musterstadt.example", "1. Dezember 2026"]) {
      expect(text).toContain(fact);
    }
    expect(text).toMatch(/Räume.*\| 1 Tag \|/);
    expect(text).not.toContain("undefined");
  });
});

it("leaves gaps that nobody overlooks", () => {
  expect(processingRecord(FACTS)).toContain("**[E-Mail oder Telefon eintragen]**");
  expect(orGap("a\nb", "x")).toBe("a, b");
});

it.each([
  [86_400_000, "1 Tag"],
  [90_000, "90 Sekunden"],
  [12 * 3_600_000, "12 Stunden"],
  [1_800_000, "30 Minuten"],
  [null, "bis zur Änderung oder zum Ende des Betriebs"],
])("writes %j as %s", (ms, words) => {
  expect(inWords(ms)).toBe(words);
});
