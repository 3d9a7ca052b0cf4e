import { describe, expect, it } from "vitest";

import { drawRoomCode, WORDS_PER_CODE } from "./draw-room-code";
import { normaliseRoomCode } from "./normalise-room-code";
import { ROOM_WORDS } from "./room-words";

describe("ROOM_WORDS", () => {
  it("are 1024 different words of four to nine plain letters, without a second spelling", () => {
    expect(ROOM_WORDS).toHaveLength(1024);
    expect(new Set(ROOM_WORDS).size).toBe(1024);
    for (const word of ROOM_WORDS) expect(word).toMatch(/^(?!.*ss)[a-z]{4,9}$/);
  });

  it("give at least 40 bits per code", () => {
    expect(WORDS_PER_CODE * Math.log2(ROOM_WORDS.length)).toBeGreaterThanOrEqual(40);
  });
});

describe("drawRoomCode", () => {
  it("reaches the first and the last word and uses every bit of the ten", () => {
    const draw = (...bytes: number[]) =>
      drawRoomCode({ bytes: (count) => Uint8Array.from(bytes).slice(0, count) }).split("-");
    expect(draw(0, 0, 3, 255, 0, 1, 2, 0)).toEqual([0, 1023, 1, 512].map((i) => ROOM_WORDS[i]));
  });

  it("draws all words about equally often", () => {
    const counts = new Map<string, number>();
    let number = 0;
    for (let round = 0; round < 16_384; round += 1) {
      const bytes = () => {
        const values = Array.from({ length: 4 }, () => number++ % 65_536);
        return Uint8Array.from(values.flatMap((value) => [value >> 8, value & 255]));
      };
      for (const word of drawRoomCode({ bytes }).split("-")) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    expect(new Set(counts.values())).toEqual(new Set([64]));
  });

  it("draws codes that are their own normal form", () => {
    const code = drawRoomCode({ bytes: (count) => new Uint8Array(count).fill(77) });
    expect(normaliseRoomCode(code)).toBe(code);
  });
});
