const MAX_CHARACTERS = 60;
/** Bounds the work before anything else is done with a stranger's text. */
const MAX_INPUT = 2_000;
const NAMELESS = "Gast";

/** Controls, line and paragraph separators, lone surrogates, private use, unassigned. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Marks that turn the direction of the text around them: a name could otherwise pose as another. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Takes no room and means nothing in a name; joiners stay, emoji and some scripts need them. */
const INVISIBLE =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu;

/**
 * A name that is safe to show: NFC, one line, no direction tricks, 1 to 60 characters as people
 * count them. Never fails; a name of which nothing is left becomes "Gast".
 */
export function cleanDisplayName(input: string | null | undefined): string {
  const clean = (input ?? "")
    .slice(0, MAX_INPUT)
    .replace(DIRECTION, "")
    .replace(INVISIBLE, "")
    // Line breaks and tabs separate words, so they become blanks before controls vanish.
    .replace(/\s+/gu, " ")
    .replace(UNPRINTABLE, "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
  const short = firstCharacters(clean).trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(short) ? short : NAMELESS;
}

/** Cuts between characters, never inside one; a character made of endless marks is cut too. */
function firstCharacters(text: string): string {
  const characters = new Intl.Segmenter("de", { granularity: "grapheme" }).segment(text);
  let result = "";
  let count = 0;
  for (const { segment } of characters) {
    if (count === MAX_CHARACTERS) break;
    result += Array.from(segment).slice(0, MAX_CODE_POINTS_PER_CHARACTER).join("");
    count += 1;
  }
  return result;
}

/** A family emoji needs eleven; stacked marks that cover the neighbours' tiles need more. */
const MAX_CODE_POINTS_PER_CHARACTER = 12;
