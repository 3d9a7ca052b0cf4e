import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanDisplayName } from "./display-name";

const characters = (text: string) => [
  ...new Intl.Segmenter("de", { granularity: "grapheme" }).segment(text),
];

describe("cleanDisplayName", () => {
  it.each([
    ["an ordinary name", "Erika Mustermann", "Erika Mustermann"],
    ["blanks around and within", "  Erika \t\n  Mustermann ", "Erika Mustermann"],
    ["decomposed letters", "Ju\u0308rgen", "Jürgen"],
    ["another script", "Ольга", "Ольга"],
    ["Persian with its joiner", "می\u200Cخواهم", "می\u200Cخواهم"],
    ["an emoji of several parts", "👩‍👩‍👧 Familie", "👩‍👩‍👧 Familie"],
    ["control characters", "Eri\u0000ka\u001B[31m", "Erika[31m"],
    ["a direction override", "Erika \u202Ennamretsum\u202C", "Erika nnamretsum"],
    ["isolates and marks of direction", "\u2067Erika\u2069\u200F", "Erika"],
    ["invisible characters", "E\u200Br\u00ADi\uFEFFka", "Erika"],
    ["a lone surrogate", "Erika\uD83D", "Erika"],
  ])("keeps what is sound of %s", (_case, input, name) => {
    expect(cleanDisplayName(input)).toBe(name);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an empty text", ""],
    ["blanks", " \t\u00A0\u3000"],
    ["invisible characters only", "\u200B\u2060\u202E\u3164"],
    ["a combining mark alone", "\u0308"],
    ["joiners alone", "\u200D\u200C"],
  ])("calls %s a guest", (_case, input) => {
    expect(cleanDisplayName(input)).toBe("Gast");
  });

  it("cuts after 60 characters as people count them, never inside one", () => {
    expect(cleanDisplayName("ä".repeat(100))).toBe("ä".repeat(60));
    expect(cleanDisplayName("👩‍👩‍👧".repeat(100))).toBe("👩‍👩‍👧".repeat(60));
  });

  it("does not let one character carry endless marks", () => {
    expect(cleanDisplayName(`Z${"\u0335".repeat(500)}algo`).length).toBeLessThan(20);
  });

  it("gives a safe name for every text, and the same for its own result", () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("\u202E", "\u0000", "\u200D", "\u0308", " ", "\n", "👩", "\uD800"),
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const name = cleanDisplayName(parts.join(""));
        expect(name).toBe(name.normalize("NFC").trim());
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u);
        expect(characters(name).length).toBeGreaterThanOrEqual(1);
        expect(characters(name).length).toBeLessThanOrEqual(60);
        expect(cleanDisplayName(name)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
