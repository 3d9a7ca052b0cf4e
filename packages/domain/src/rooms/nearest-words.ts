import { ROOM_WORDS } from "./room-words";

const MAX_WORDS = 3;

/** The words of the list that somebody may have meant, the most similar first; at most three. Pure. */
export function nearestWords(typed: string): readonly string[] {
  const plain = typed
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .slice(0, 14);
  const most = plain.length <= 5 ? 1 : 2;
  return ROOM_WORDS.map((word) => ({ word, slips: slips(plain, word) }))
    .filter((candidate) => candidate.slips <= most)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, MAX_WORDS)
    .map(({ word }) => word);
}

/**
 * How many slips of a finger lie between two words: a letter missing, too many, wrong, or two
 * neighbours swapped (optimal string alignment distance).
 */
function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = line;
  }
  return last[other.length] ?? 0;
}
