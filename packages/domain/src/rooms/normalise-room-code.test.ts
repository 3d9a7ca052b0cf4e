import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findFourWords } from "./find-four-words";
import { normaliseRoomCode } from "./normalise-room-code";
import { judgeOwnAddress } from "./own-address";
import { ROOM_WORDS } from "./room-words";

const CODE = "apfel-wolke-tiger-lampe";

describe("normaliseRoomCode", () => {
  it.each([
    ["an own address", "ankerplatz", "ankerplatz"],
    ["as people write it", "  Anker Platz ", "anker-platz"],
    ["with umlauts", "Mühlental", "muehlental"],
    ["in a link", "https://treffen.musterstadt.example/treffen/ankerplatz", "ankerplatz"],
    ["in a link in English", "https://x.example/en/treffen/ankerplatz#h=abc", "ankerplatz"],
    [
      "in a link at the end of a sentence",
      "Kommt zu http://x.example/treffen/ankerplatz.",
      "ankerplatz",
    ],
    ["in a link with escapes", "https://x.example/treffen/M%C3%BChlental", "muehlental"],
    ["in an invitation's link", "https://x.example/treffen/ankerplatz/einladung", "ankerplatz"],
    [
      "in a mail",
      `Hallo zusammen,\n\nhttps://x.example/treffen/ankerplatz\n\nBis dann`,
      "ankerplatz",
    ],
    ["twice the same", "x.example/treffen/anker und x.example/treffen/Anker", "anker"],
    ["four words before all else", `ankerplatz oder ${CODE}`, CODE],
  ])("finds %s", (_case, text, expected) => {
    expect(normaliseRoomCode(text)).toBe(expected);
  });

  it.each([
    ["two addresses", "x.example/treffen/anker und x.example/treffen/hafen"],
    ["four words with a mistake", "apfel-wolke-tiger-lampf"],
    ["a link to four words with a mistake", "https://x.example/treffen/apfel-wolke-tiger-lampf"],
    ["three of the four words", "apfel wolke tiger"],
    ["five words", "apfel wolke tiger lampe haus"],
    ["a sentence", "Ich weiß leider nicht mehr, wie unser Treffen am Samstag noch einmal hieß"],
    ["a link to elsewhere", "https://x.example/impressum"],
    ["an address only in a fragment", "https://x.example/#/treffen/ankerplatz"],
    ["nothing", "   "],
  ])("refuses %s", (_case, text) => {
    expect(normaliseRoomCode(text)).toBeNull();
  });

  it("finds what four words are exactly as before", () => {
    const word = fc.constantFrom(...ROOM_WORDS);
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 4 }), (words) => {
        const text = words.join(" ");
        expect(normaliseRoomCode(text)).toBe(findFourWords(text));
      }),
    );
  });

  it("finds every address that can be taken, alone and in a link", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/), (wish) => {
        const judged = judgeOwnAddress(wish, { townName: "Musterstadt", blocked: [] });
        if (!judged.ok) return;
        expect(normaliseRoomCode(judged.address)).toBe(judged.address);
        const link = `Guten Tag, https://t.example:8443/treffen/${judged.address}#k=geheim`;
        expect(normaliseRoomCode(link)).toBe(judged.address);
      }),
    );
  });

  it("is its own normal form and never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const found = normaliseRoomCode(text);
        if (found !== null) expect(normaliseRoomCode(found)).toBe(found);
      }),
      { numRuns: 1_000 },
    );
  });
});
