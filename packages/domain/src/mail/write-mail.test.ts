import { expect, it } from "vitest";

import { writeMail } from "./write-mail";

const letter = {
  language: "de",
  subject: 'Anmelden bei <"Musterstadt">',
  paragraphs: ["Guten Tag & willkommen.", "Zweiter\nAbsatz"],
  link: { href: "https://treffen.example/verein/einlass#a&b", text: "Jetzt anmelden" },
  foot: "Stadt Musterstadt",
};

it("says the same in both forms, the link after the first paragraph", () => {
  const { text } = writeMail(letter);
  expect(text).toBe(
    "Guten Tag & willkommen.\n\nJetzt anmelden:\nhttps://treffen.example/verein/einlass#a&b\n\n" +
      "Zweiter\nAbsatz\n\n--\nStadt Musterstadt\n",
  );
});

it("lets nothing that somebody typed become HTML, and loads nothing", () => {
  const { html } = writeMail(letter);
  expect(html).toContain("Anmelden bei &lt;&quot;Musterstadt&quot;&gt;");
  expect(html).toContain('href="https://treffen.example/verein/einlass#a&amp;b"');
  expect(html).toContain('<html lang="de">');
  expect(html).not.toMatch(/<img|src=|url\(|<script|<link/);
});
