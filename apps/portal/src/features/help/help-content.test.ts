import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { COMPLETE_LOCALES } from "../../i18n/locales";

import { readHelpPage } from "./model/help-page";
import { HELP_SLUGS, isHelpSlug } from "./model/help-slugs";

const CONTENT = path.resolve(import.meta.dirname, "../../../content");
const LIST = readFileSync(path.join(CONTENT, "bilder/index.ts"), "utf8");
const LIMIT_BYTES = 60 * 1024;

describe.each(COMPLETE_LOCALES)("the help in %s", (locale) => {
  const folder = path.join(CONTENT, locale, "hilfe");

  it("has every page and no other", () => {
    const files = HELP_SLUGS.map((slug) => `${slug}.md`).sort();
    expect(readdirSync(folder).sort()).toEqual(files);
  });

  it("shows every picture it has, and no picture is heavy", () => {
    const pages = HELP_SLUGS.map((slug) => readFileSync(path.join(folder, `${slug}.md`), "utf8"));
    const album = path.join(CONTENT, "bilder", locale);
    for (const file of readdirSync(album)) {
      expect(pages.join(), file).toContain(`](${path.basename(file, ".webp")})`);
      expect(statSync(path.join(album, file)).size, file).toBeLessThanOrEqual(LIMIT_BYTES);
    }
  });

  it.each(HELP_SLUGS)("%s: pictures and links lead somewhere", (slug) => {
    const { title, summary, body } = readHelpPage(
      slug,
      readFileSync(path.join(folder, `${slug}.md`), "utf8"),
    );
    expect([title, summary]).not.toContain("");
    for (const [, alt, name] of body.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      expect(alt, `description of ${name}`).toMatch(/\S{3}/);
      expect(existsSync(path.join(CONTENT, `bilder/${locale}/${name}.webp`)), name).toBe(true);
      expect(LIST).toContain(`"${locale}/${name}"`);
    }
    for (const [, address] of body.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)) {
      expect(PAGES).toContain(address?.replace(/^\/(en|leicht)(?=\/)/, ""));
    }
  });
});

/** What the help may lead to. */
const PAGES = [
  "/test",
  "/melden",
  "/barrierefreiheit/melden",
  "/datenschutz",
  "/nutzungsregeln",
  "/verein",
  ...HELP_SLUGS.filter(isHelpSlug).map((slug) => `/hilfe/${slug}`),
];
