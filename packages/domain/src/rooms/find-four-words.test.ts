import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findFourWords } from "./find-four-words";
import { ROOM_WORDS } from "./room-words";

const CODE = "apfel-wolke-tiger-lampe";
const word = fc.constantFrom(...ROOM_WORDS);
const fourWords = fc.tuple(word, word, word, word);

describe("findFourWords", () => {
  it.each([
    ["as printed", "apfel-wolke-tiger-lampe"],
    ["capitals", "APFEL-Wolke-tiGer-Lampe"],
    ["blanks instead of hyphens", "  apfel wolke  tiger lampe\n"],
    ["as dictated", "Apfel, Wolke, Tiger, Lampe."],
    ["hyphens with blanks", "apfel - wolke - tiger - lampe"],
    ["other hyphens", "apfel‐wolke–tiger—lampe"],
    ["invisible marks from a word processor", "apfel-wol\u00ADke-\u200Btiger-lampe\uFEFF"],
    ["full-width letters", "ａｐｆｅｌ－ｗｏｌｋｅ－ｔｉｇｅｒ－ｌａｍｐｅ"],
    ["nothing between the words", "apfelwolketigerlampe"],
    ["an umlaut by autocorrection", "Äpfel-Wolke-Tiger-Lampe"],
    ["a decomposed umlaut", "A\u0308pfel-Wolke-Tiger-Lampe"],
    ["a link", "https://treffen.musterstadt.example/t/apfel-wolke-tiger-lampe"],
    ["a link with secrets", "http://localhost:3000/t/apfel-wolke-tiger-lampe?x=1#h=haus-baum_abc"],
    ["a link with escapes", "https://x.example/?code=apfel%20wolke%20tiger%20lampe&y=2"],
    ["a link in brackets", "<https://x.example/apfel-wolke-tiger-lampe>."],
    ["a quoted link broken by a mail program", "> http://x.example/t/apfel-wolke-\n tiger-lampe"],
    ["the same code twice", `${CODE} oder im Netz: https://x.example/t/${CODE}`],
  ])("takes %s", (_case, text) => {
    expect(findFourWords(text)).toBe(CODE);
  });

  it("takes the code out of a whole mail, even if its prose has words of the list", () => {
    const mail = `Liebe Freundinnen und Freunde,

      bringt bitte Kuchen, Kaffee, Sahne, Saft mit! Unser Treffen:
      https://treffen.musterstadt.example/t/${CODE}
      Ihr könnt auch den Code ${CODE} eintippen.

      Viele Grüße aus dem Garten`;
    expect(findFourWords(mail)).toBe(CODE);
  });

  it.each([
    ["nothing", ""],
    ["three words", "apfel-wolke-tiger"],
    ["five words", "apfel-wolke-tiger-lampe-haus"],
    ["an unknown word", "apfel-wolke-tiger-xyzzy"],
    ["words apart", "apfel wolke und tiger lampe"],
    ["two different codes", "apfel-wolke-tiger-lampe haus-baum-garten-sonne".replace(" ", " und ")],
    ["a code only in a link's fragment", "https://x.example/#apfel-wolke-tiger-lampe"],
    ["digits between", "apfel1wolke2tiger3lampe"],
    ["a path of single words", "apfel/wolke/tiger/lampe"],
  ])("refuses %s", (_case, text) => {
    expect(findFourWords(text)).toBeNull();
  });

  it("finds every code again, however it is typed", () => {
    const joint = fc.constantFrom("-", " ", "  ", "\n", ", ", " - ", "–", "_", ". ");
    fc.assert(
      fc.property(fourWords, joint, fc.boolean(), (words, between, capitals) => {
        const text = words.join(between);
        expect(findFourWords(capitals ? text.toUpperCase() : text)).toBe(words.join("-"));
      }),
    );
  });

  it("finds every code in a link, whatever the secret in its fragment", () => {
    fc.assert(
      fc.property(fourWords, fc.base64String(), (words, secret) => {
        const code = words.join("-");
        expect(findFourWords(`https://t.example:8443/t/${code}#k=${secret}`)).toBe(code);
      }),
    );
  });

  it("takes glued words only if there is one way to cut them", () => {
    fc.assert(
      fc.property(fourWords, (words) => {
        const found = findFourWords(words.join(""));
        expect(found === null || found.replaceAll("-", "") === words.join("")).toBe(true);
      }),
    );
  });

  it("is its own normal form and never throws, whatever the text", () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), word, fc.constant("-")));
    fc.assert(
      fc.property(pieces, (parts) => {
        const found = findFourWords(parts.join(""));
        if (found === null) return;
        expect(found).toMatch(/^[a-z]{4,9}(-[a-z]{4,9}){3}$/);
        expect(findFourWords(found)).toBe(found);
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads no further than a long mail", () => {
    expect(findFourWords(`${"x ".repeat(10_000)}${CODE}`)).toBeNull();
    expect(findFourWords(`${CODE} ${"apfel-".repeat(100_000)}`)).toBe(CODE);
  });
});
