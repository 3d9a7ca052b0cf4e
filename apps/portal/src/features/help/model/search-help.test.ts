import { describe, expect, it } from "vitest";

import { searchHelp, wordsOf } from "./search-help";

const page = (slug: string, title: string, text: string) => ({
  slug,
  title,
  summary: "",
  words: wordsOf(`${title} ${text}`),
});
const PAGES = [
  page("bild", "Kein Bild", "Die Kamera ist gesperrt, das Mikrofon nicht."),
  page("ton", "Kein Ton", "Das Mikrofon geht nicht. Größe, Lautstärke, Kopfhörer."),
];
const found = (query: string) => searchHelp(PAGES, query).map(({ slug }) => slug);

describe("searchHelp", () => {
  it("finds parts of words, umlauts in either spelling, and capitals", () => {
    expect(found("KOPFHÖRER")).toEqual(["ton"]);
    expect(found("kopfhoer")).toEqual(["ton"]);
    expect(found("laut")).toEqual(["ton"]);
  });

  it("wants every telling word, and pays no heed to the others", () => {
    expect(found("Mikrofon Kamera")).toEqual(["bild"]);
    expect(found("Warum? Mikrofon")).toEqual([]);
    expect(found("Mein ich das Mikrofon".replace("Mein ", ""))).toEqual(["bild", "ton"]);
  });

  it("puts a word in the title first", () => {
    expect(found("ton")).toEqual(["ton"]);
    expect(found("kein Ton")).toEqual(["ton"]);
  });

  it("shows everything when nothing was typed, and nothing for what nobody wrote", () => {
    expect(found("  ")).toEqual(["bild", "ton"]);
    expect(found("Elefant")).toEqual([]);
  });
});
