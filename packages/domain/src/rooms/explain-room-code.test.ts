import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { explainRoomCode } from "./explain-room-code";
import { normaliseRoomCode } from "./normalise-room-code";
import { ROOM_WORDS } from "./room-words";

describe("explainRoomCode", () => {
  it.each([
    ["a wrong letter", "apfel wolke tiger lampf", "apfel-wolke-tiger-lampe"],
    ["a missing letter", "apfel wolke tigr lampe", "apfel-wolke-tiger-lampe"],
    ["a letter too many", "apfel wolkke tiger lampe", "apfel-wolke-tiger-lampe"],
    ["swapped letters", "apfel wolek tiger lampe", "apfel-wolke-tiger-lampe"],
    ["two words wrong", "apfel wolek tiegr lampe", "apfel-wolke-tiger-lampe"],
    ["in a link", "https://x.example/treffen/apfel-wolke-tigr-lampe", "apfel-wolke-tiger-lampe"],
  ])("knows what was meant by %s", (_case, typed, code) => {
    const explained = explainRoomCode(typed);
    expect(explained.kind === "mistyped" && explained.codes).toContain(code);
    expect(normaliseRoomCode(typed)).toBeNull();
  });

  it("names the word nobody knows, without a guess where nothing is near", () => {
    expect(explainRoomCode("apfel-wolke-tiger-xyzzy")).toEqual({
      kind: "mistyped",
      words: [{ typed: "xyzzy", near: [] }],
      codes: [],
    });
  });

  it.each([
    ["apfel wolke tiger", { kind: "too-few", count: 3 }],
    ["apfel wolke tiger lampe haus", { kind: "too-many", count: 5 }],
    ["Guten Tag, wo ist denn das Treffen?", { kind: "unreadable" }],
    ["", { kind: "unreadable" }],
    ["apfel ".repeat(1_000), { kind: "unreadable" }],
  ])("says of %j: %j", (typed, expected) => {
    expect(explainRoomCode(typed)).toEqual(expected);
  });

  it("finds one letter left out of one word again, or several words it may have been", () => {
    const word = fc.constantFrom(...ROOM_WORDS);
    fc.assert(
      fc.property(
        fc.tuple(word, word, word, word),
        fc.nat({ max: 3 }),
        fc.nat(),
        (words, at, cut) => {
          const meant = words[at] ?? "";
          const broken = meant.slice(0, cut % meant.length) + meant.slice((cut % meant.length) + 1);
          const explained = explainRoomCode(words.with(at, broken).join(" "));
          // What is left may be another word of the list; then it is a code, and no mistake is seen.
          if (explained.kind !== "mistyped" || explained.words.length === 0) return;
          expect(explained.codes.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
