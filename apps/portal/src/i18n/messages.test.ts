import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";

import { ERROR_CODES, errorText } from "../components/error-text";

import { COMPLETE_LOCALES, isComplete, LOCALES } from "./locales";
import { loadMessages, loadTranslation } from "./messages";
import { TRANSLATED_PARTS } from "./translated-parts";

type Tree = { readonly [key: string]: string | Tree };

const german = leaves((await loadMessages("de")) as Tree);

describe.each(COMPLETE_LOCALES.filter((locale) => locale !== "de"))("%s", async (locale) => {
  const translated = leaves((await loadMessages(locale)) as Tree);

  it("has every text that there is in German and no other", () => {
    expect([...translated.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it("fills in the same values", () => {
    for (const [key, text] of german) {
      expect([key, ...argumentsOf(translated.get(key) ?? "")]).toEqual([key, ...argumentsOf(text)]);
    }
  });
});

const partial = LOCALES.filter((locale) => !isComplete(locale));

describe.each(partial)("%s, for starting, joining and meeting", async (locale) => {
  const translated = leaves((await loadTranslation(locale)) as Tree);

  it("has every text of the parts that every language has, and no other", () => {
    const wanted = [...german.keys()].filter((key) =>
      TRANSLATED_PARTS.some((part) => key.startsWith(`${part}.`)),
    );
    expect([...translated.keys()].sort()).toEqual(wanted.sort());
  });

  it("fills in the same values", () => {
    for (const [key, text] of translated) {
      expect([key, ...argumentsOf(text)]).toEqual([key, ...argumentsOf(german.get(key) ?? text)]);
    }
  });
});

describe.each(LOCALES)("every text in %s", async (locale) => {
  const messages = await loadMessages(locale);

  it("says something", () => {
    for (const [key, text] of leaves(messages as Tree))
      expect([key, text.trim()]).not.toContain("");
  });

  it("explains every failure, and one nobody thought of", () => {
    const t = createTranslator({
      locale,
      messages,
      namespace: "errors",
      timeZone: "Europe/Berlin",
      onError: (error) => {
        throw error;
      },
    });
    const facts = { opensAtMs: Date.UTC(2026, 10, 23, 18), retryAfterMs: 90_000 };
    for (const code of [...ERROR_CODES, "something.else"]) {
      const { title, text } = errorText(t, { code, ...facts });
      expect(title).not.toContain("errors.");
      expect(text).not.toContain("{");
    }
  });
});

/** Texts chosen by a value and not by name: every one of them is some value's. */
const CHOSEN_BY_VALUE = [
  "languages",
  "legal",
  "quality",
  "announcements",
  "devices",
  "failed",
  "findings",
  "figures",
  "signs",
];

it("has no text that no component asks for", () => {
  const source = sourceText(path.resolve(import.meta.dirname, ".."));
  const unused = [...german.keys()].filter((key) => {
    const parts = key.split(".");
    if (parts.some((part) => CHOSEN_BY_VALUE.includes(part))) return false;
    return !new RegExp(`["'\`.]${parts.at(-1)}["'\`]`).test(source);
  });
  expect(unused).toEqual([]);
});

function leaves(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value]]
        : [...leaves(value, `${prefix}${key}.`)],
    ),
  );
}

function argumentsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ""))].sort();
}

function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}
