import type { RoomCode } from "../ids";

import { WORDS_PER_CODE } from "./draw-room-code";
import { knownWord, simplifyText } from "./find-four-words";
import { nearestWords } from "./nearest-words";

/** A word that is in no code, and what may have been meant. */
export interface MistypedWord {
  readonly typed: string;
  /** At most three, the most similar first; empty where nothing is near. */
  readonly near: readonly string[];
}

/** Why a text is no code, as far as that can be said. */
export type CodeExplanation =
  | {
      readonly kind: "mistyped";
      readonly words: readonly MistypedWord[];
      /** What may have been meant, most likely first; nobody is taken there unasked. */
      readonly codes: readonly RoomCode[];
    }
  | { readonly kind: "too-few"; readonly count: number }
  | { readonly kind: "too-many"; readonly count: number }
  | { readonly kind: "unreadable" };

/** What is typed is short; a mail without any code is not picked to pieces. */
const LONGEST_TYPED = 120;
const MAX_CODES = 3;

/**
 * Says kindly what is wrong with something that was meant to be four words. Pure.
 *
 * The list of words is public, so naming a similar word tells nothing about any meeting.
 */
export function explainRoomCode(text: string): CodeExplanation {
  const typed = typedWords(text);
  if (!isAlmostCode(typed)) return { kind: "unreadable" };
  const known = typed.map((word) => knownWord(word));
  const count = typed.length;
  if (count < WORDS_PER_CODE) return { kind: "too-few", count };
  if (count > WORDS_PER_CODE) return { kind: "too-many", count };
  const choices = typed.map((word, position) => {
    const found = known[position];
    return found === undefined ? nearestWords(word) : [found];
  });
  const words = typed.flatMap((word, position) =>
    known[position] === undefined ? [{ typed: word, near: choices[position] ?? [] }] : [],
  );
  return { kind: "mistyped", words, codes: combine(choices).slice(0, MAX_CODES) };
}

/** Whether somebody would take this for a code of four words, complete and right or not. Pure. */
export function looksLikeRoomCode(text: string): boolean {
  return isAlmostCode(typedWords(text));
}

function typedWords(text: string): string[] {
  const short = simplifyText(lastPart(text));
  if (short.length > LONGEST_TYPED) return [];
  return short.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of a link, only what stands behind the last slash. */
function lastPart(text: string): string {
  const address = text.trim().replace(/[?#].*$/s, "");
  return address.includes("/") ? (address.split("/").findLast((part) => part !== "") ?? "") : text;
}

/** Mostly list words: two of four, or at least three with no more than one stranger among them. */
function isAlmostCode(typed: readonly string[]): boolean {
  const known = typed.filter((word) => knownWord(word) !== undefined).length;
  if (typed.length === WORDS_PER_CODE) return known >= 2;
  return known >= WORDS_PER_CODE - 1 && typed.length - known <= 1;
}

function combine(choices: readonly (readonly string[])[]): RoomCode[] {
  const beginnings = choices.reduce<string[][]>(
    (found, words) => found.flatMap((start) => words.map((word) => [...start, word])),
    [[]],
  );
  return beginnings.map((words) => words.join("-") as RoomCode);
}
