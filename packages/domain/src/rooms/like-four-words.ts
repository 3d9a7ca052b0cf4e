import { WORDS_PER_CODE } from "./draw-room-code";
import { ROOM_WORDS } from "./room-words";

const DIGITS: Readonly<Record<string, string>> = {
  0: "o",
  1: "l",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  8: "b",
};

/**
 * As `addressSkeleton`, but the pairs are taken apart instead of together: so what is spelled is
 * read letter by letter, and words that meet in `r` and `n` do not grow into each other.
 */
function spell(text: string): string {
  return text
    .replace(/\d/g, (digit) => DIGITS[digit] ?? digit)
    .replaceAll("-", "")
    .replaceAll("i", "l")
    .replaceAll("m", "rn")
    .replaceAll("w", "vv");
}

const SPELLED: readonly string[] = ROOM_WORDS.map(spell);

/**
 * Whether the eye could take an address for a code of four words: `abendapfe1-tigerlampe`. Pure.
 *
 * True wherever the address has the skeleton of some code, wherever its hyphens stand. The letters
 * have to be those of a normal form: a-z, digits, hyphens.
 */
export function isLikeFourWords(address: string): boolean {
  const text = spell(address);
  let ends = new Set([0]);
  for (let words = 0; words < WORDS_PER_CODE; words += 1) {
    const next = [...ends].flatMap((end) =>
      SPELLED.filter((word) => text.startsWith(word, end)).map((word) => end + word.length),
    );
    ends = new Set(next);
  }
  return ends.has(text.length);
}
