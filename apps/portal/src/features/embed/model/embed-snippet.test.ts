import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type EmbedParts, embedSnippet } from "./embed-snippet";

const PARTS: EmbedParts = {
  origin: "https://treffen.musterstadt.example",
  prefix: "",
  locale: "de",
  language: "de",
  words: {
    heading: "Videotreffen",
    start: "Starten",
    label: "Ihr Link",
    join: "Weiter",
    dates: "Termine",
  },
  styled: false,
  stateLine: false,
  dates: false,
};

describe("embedSnippet", () => {
  it("is two plain forms and nothing that is loaded or runs", () => {
    const html = embedSnippet(PARTS);
    expect(html).toContain(
      '<form method="post" action="https://treffen.musterstadt.example/treffen">',
    );
    expect(html).toContain(
      '<form method="get" action="https://treffen.musterstadt.example/treffen">',
    );
    expect(html).not.toMatch(/<script|<link|<iframe|<img|style=|\son\w+=|src=/i);
  });

  it("loads style and script from the portal only, and only when asked for", () => {
    const html = embedSnippet({ ...PARTS, styled: true, stateLine: true });
    const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(loaded).toEqual([
      "https://treffen.musterstadt.example/api/einbauen/stil",
      "https://treffen.musterstadt.example/api/einbauen/skript?sprache=de",
    ]);
  });

  it("leads to the calendar by a plain link that the script fills with dates", () => {
    const html = embedSnippet({ ...PARTS, prefix: "/en", dates: true });
    expect(html).toContain('<a href="https://treffen.musterstadt.example/en/termine">Termine</a>');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain("data-stadtstube-zustand");
  });

  it("lets no word out of its place, whatever a town writes", () => {
    const count = (html: string) => html.match(/[<>"]/g)?.length;
    const usual = count(embedSnippet({ ...PARTS, dates: true }));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = { heading: text, start: text, label: text, join: text, dates: text };
        expect(count(embedSnippet({ ...PARTS, words, dates: true }))).toBe(usual);
      }),
    );
  });
});
