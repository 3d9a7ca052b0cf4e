import type { RoomCode } from "../ids";

import { WORDS_PER_CODE } from "./draw-room-code";
import { ROOM_WORDS } from "./room-words";

/** A mail with a long history; what comes later is ignored. */
const MAX_INPUT = 20_000;
const KNOWN: ReadonlySet<string> = new Set(ROOM_WORDS);
/** Between the words of a code as we print it; a mail program may have broken the line there. */
const HYPHEN = /^-\s{0,4}$/;
/** Between words as people type and dictate them: blanks, commas, dots, hyphens of any kind. */
const LOOSE = /^[\s\-_+,.;]{1,8}$/;
const LONGEST_GLUED = 36;

/**
 * Finds a code of four words in whatever somebody typed or pasted, or null.
 *
 * Forgives capitals, blanks and other marks instead of hyphens, missing blanks, umlauts that a
 * keyboard put in, and takes the code out of a whole link or mail. Never guesses: a word that is
 * not in the list, or a text with two different codes, gives null. Pure.
 */
export function findFourWords(text: string): RoomCode | null {
  const letters = simplifyText(text.slice(0, MAX_INPUT));
  for (const joint of [HYPHEN, LOOSE]) {
    const codes = new Set(
      wordRuns(letters, joint)
        .filter((run) => run.length === WORDS_PER_CODE)
        .map(join),
    );
    const [only] = codes;
    if (only !== undefined) return codes.size === 1 ? only : null;
  }
  return splitGlued(letters);
}

function join(words: readonly string[]): RoomCode {
  return words.join("-") as RoomCode;
}

/** Lower case a-z with plain separators; secrets in a link's fragment never take part. */
export function simplifyText(text: string): string {
  return text
    .replace(/%[0-9a-f]{2}/gi, (escape) => (escape === "%20" ? " " : escape))
    .replace(/#\S*/g, "#")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC");
}

/** Stretches of list words with nothing but joints between them. */
function wordRuns(text: string, joint: RegExp): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  let end = 0;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    if (run.length > 0 && !joint.test(text.slice(end, match.index))) {
      runs.push(run);
      run = [];
    }
    const word = knownWord(match[0]);
    if (word !== undefined) run.push(word);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
    end = match.index + match[0].length;
  }
  return [...runs, run];
}

/** The list word that is meant, reading umlauts as `ae` and, failing that, as the plain vowel. */
export function knownWord(typed: string): string | undefined {
  const sharp = typed.replaceAll("ß", "ss");
  const spelled = sharp.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
  const plain = sharp.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("ü", "u");
  return [spelled, plain].find((word) => KNOWN.has(word));
}

/** `apfelwolketigerlampe`, if it can be cut into four words in exactly one way. */
function splitGlued(text: string): RoomCode | null {
  const glued = text.replace(/[\s\-_+,.;]/g, "");
  if (glued.length > LONGEST_GLUED || !/^\p{L}+$/u.test(glued)) return null;
  const ways = cuts(glued, WORDS_PER_CODE);
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? join(only) : null;
}

function cuts(rest: string, words: number): string[][] {
  if (words === 0) return rest === "" ? [[]] : [];
  const found: string[][] = [];
  for (let length = 4; length <= Math.min(9, rest.length); length += 1) {
    const word = knownWord(rest.slice(0, length));
    if (word === undefined) continue;
    for (const tail of cuts(rest.slice(length), words - 1)) found.push([word, ...tail]);
  }
  return found;
}
