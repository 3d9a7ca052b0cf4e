import type { Randomness } from "../ports";

/** 32 signs that cannot be taken for each other, in print or on the telephone: no 0, O, 1, I. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A reference such as `K7QM-3XWD`: 40 bits of chance, read aloud in two breaths. */
export function drawReference(randomness: Randomness): string {
  const signs = Array.from(randomness.bytes(8), (byte) => SIGNS[byte % SIGNS.length]).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
