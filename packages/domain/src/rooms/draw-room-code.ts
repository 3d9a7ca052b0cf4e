import type { RoomCode } from "../ids";
import type { Randomness } from "../ports";

import { ROOM_WORDS } from "./room-words";

/** Words in a code: 1024 choices each give 40 bits. */
export const WORDS_PER_CODE = 4;
const CHOICES = 1024;

/**
 * Four words by chance, each of 1024 equally likely: 40 bits.
 *
 * Only the first 1024 words are drawn from, so that ten bits choose one without bias.
 */
export function drawRoomCode(randomness: Randomness): RoomCode {
  const bytes = randomness.bytes(WORDS_PER_CODE * 2);
  const words = Array.from({ length: WORDS_PER_CODE }, (_, position) => {
    const number = (bytes[position * 2] ?? 0) * 256 + (bytes[position * 2 + 1] ?? 0);
    return ROOM_WORDS[number % CHOICES];
  });
  return words.join("-") as RoomCode;
}
