import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addressSkeleton } from "./address-skeleton";
import { judgeOwnAddress, LONGEST_ADDRESS, normaliseOwnAddress } from "./own-address";
import { BLOCKED_PARTS, BLOCKED_WORDS, RESERVED_WORDS } from "./refused-addresses";
import { ROOM_WORDS } from "./room-words";

const TOWN = { townName: "Musterstadt", blocked: [] };

describe("normaliseOwnAddress", () => {
  it.each([
    ["Ankerplatz", "ankerplatz"],
    ["  Anker   Platz ", "anker-platz"],
    ["Anker_Platz", "anker-platz"],
    ["Café Mühlental", "cafe-muehlental"],
    ["Mu\u0308hle", "muehle"],
    ["Großer Saal", "grosser-saal"],
    ["TSV 1848", "tsv-1848"],
    ["Skat & Rommé!", "skat-romme"],
    ["ＡＮＫＥＲ", "anker"],
    ["Łódź", null],
    ["Аnker", null],
    ["ab", null],
    ["2026", null],
    ["x".repeat(LONGEST_ADDRESS + 1), null],
    ["", null],
  ])("reads %j as %j", (typed, address) => {
    expect(normaliseOwnAddress(typed)).toBe(address);
  });

  it("is its own normal form and never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const address = normaliseOwnAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(normaliseOwnAddress(address)).toBe(address);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("judgeOwnAddress", () => {
  it.each([
    "ankerplatz",
    "Essex-Reise",
    "Heilbronn",
    "Pomologen",
    "Linde Fink",
    "TSV 1848",
    "rose",
  ])("takes %j", (wish) => {
    expect(judgeOwnAddress(wish, TOWN)).toMatchObject({ ok: true });
  });

  it.each([
    ["Rathaus", "reserved"],
    ["rat-haus", "reserved"],
    ["r4thaus", "reserved"],
    ["Musterstadt", "reserved"],
    ["stadt-musterstadt", "reserved"],
    ["P0lizei", "reserved"],
    ["Sieg Heil", "blocked"],
    ["n4zi", "blocked"],
    ["naz1-treff", "blocked"],
    ["verein-nazi", "blocked"],
    ["mein-h1t1er-treff", "blocked"],
    ["apfel-wolke-tiger-lampe", "like-a-code"],
    ["apfelwolketigerlampe", "like-a-code"],
    ["apfel-wolke-tiger-xyzzy", "like-a-code"],
    ["apfel-wolke-tiger", "like-a-code"],
    ["??", "invalid"],
  ])("refuses %j: %s", (wish, fault) => {
    expect(judgeOwnAddress(wish, TOWN)).toMatchObject({ ok: false, fault });
  });

  it("refuses every reserved and every blocked word, however it is spelled", () => {
    for (const word of RESERVED_WORDS) {
      expect(judgeOwnAddress(word.toUpperCase(), TOWN)).toMatchObject({ ok: false });
    }
    for (const word of [...BLOCKED_PARTS, ...BLOCKED_WORDS]) {
      for (const spelled of [word, word.replaceAll("e", "3").replaceAll("i", "1")]) {
        expect([spelled, judgeOwnAddress(spelled, TOWN).ok]).toEqual([spelled, false]);
      }
    }
  });

  it("refuses what the town has blocked: anywhere, or as a word of its own, in any disguise", () => {
    const blocked = [
      { name: "pizza-eck", anywhere: true },
      { name: "otto", anywhere: false },
    ];
    const judge = (wish: string) => judgeOwnAddress(wish, { ...TOWN, blocked });
    for (const wish of [
      "Pizza Eck",
      "pizzaeck",
      "meine-p1zz4eck-runde",
      "Otto",
      "otto-treff",
      "0tto",
    ]) {
      expect(judge(wish)).toMatchObject({ ok: false, fault: "blocked" });
    }
    for (const wish of ["Lottorunde", "pizza-treff", "ecke-am-markt"]) {
      expect(judge(wish)).toMatchObject({ ok: true });
    }
  });

  it("blocks none of the words that codes are made of", () => {
    const blocked = ROOM_WORDS.filter((word) => {
      const judged = judgeOwnAddress(word, TOWN);
      return !judged.ok && judged.fault === "blocked";
    });
    expect(blocked).toEqual([]);
  });
});

it("gives names that look alike the same skeleton", () => {
  const group = ["ankerplatz", "anker-platz", "ankerp1atz", "4nkerplatz"].map(addressSkeleton);
  expect(new Set(group).size).toBe(1);
  expect(addressSkeleton("turm")).toBe(addressSkeleton("tunn".replace("nn", "rm")));
  expect(addressSkeleton("ankerplatz")).not.toBe(addressSkeleton("ankerpfad"));
});
