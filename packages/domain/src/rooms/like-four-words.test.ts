import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addressSkeleton } from "./address-skeleton";
import { isLikeFourWords } from "./like-four-words";
import { judgeOwnAddress, normaliseOwnAddress } from "./own-address";
import { ROOM_WORDS } from "./room-words";

/** How an attacker may write a letter so that its skeleton stays the same. */
const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  o: ["0"],
  l: ["1", "i"],
  i: ["1", "l"],
  e: ["3"],
  a: ["4"],
  s: ["5"],
  t: ["7"],
  b: ["8"],
  m: ["rn"],
  w: ["vv"],
};

const words = fc.array(fc.constantFrom(...ROOM_WORDS), { minLength: 4, maxLength: 4 });
const choices = fc.infiniteStream(fc.nat({ max: 5 }));

function disguise(code: string, choice: Iterator<number>): string {
  const draw = () => Number(choice.next().value);
  const letters = [...code].map((letter) => {
    const ways = [letter, ...(DISGUISES[letter] ?? [])];
    return (ways[draw() % ways.length] ?? letter) + (draw() === 5 ? "-" : "");
  });
  return letters.join("").replace(/-+/g, "-").replace(/^-|-$/g, "");
}

describe("isLikeFourWords", () => {
  it.each(["abendapfe1-tigerlampe", "abend-apfel-tiger-lampe", "tigemase-apfellampe"])(
    "takes %s for four words",
    (address) => {
      expect(isLikeFourWords(address)).toBe(true);
    },
  );

  it.each(["ankerplatz", "anker-platz", "tsv-1848", "apfel-tiger-lampe", "linde-fink", ""])(
    "does not take %j for four words",
    (address) => {
      expect(isLikeFourWords(address)).toBe(false);
    },
  );

  it("knows every code again, however it is disguised, and so no address can be one", () => {
    fc.assert(
      fc.property(words, choices, (code, choice) => {
        const address = disguise(code.join(""), choice);
        expect(isLikeFourWords(address)).toBe(true);
        const wish = normaliseOwnAddress(address);
        if (wish !== null)
          expect(judgeOwnAddress(wish, { townName: "Musterstadt", blocked: [] }).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("misses none that shares a skeleton with a code", () => {
    fc.assert(
      fc.property(words, (code) => {
        expect(isLikeFourWords(addressSkeleton(code.join("-")))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
