import { expect, it } from "vitest";

import { loadMessages, LOCALES } from "./messages";

type Tree = { readonly [key: string]: string | Tree };

const german = leaves((await loadMessages("de")) as Tree);

it.each(LOCALES)("%s has every text that there is in German, saying something", async (locale) => {
  const translated = leaves((await loadMessages(locale)) as Tree);
  expect([...translated.keys()].sort()).toEqual([...german.keys()].sort());
  for (const [key, text] of translated) {
    expect([key, text.trim()]).not.toContain("");
    expect([key, ...argumentsOf(text)]).toEqual([key, ...argumentsOf(german.get(key) ?? "")]);
  }
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
