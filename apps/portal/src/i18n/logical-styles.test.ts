import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const FOLDERS = ["apps/portal/src", "packages/ui/src"];

/** Tailwind's classes for one side of the screen; the logical ones (`ms-`, `pe-`, `start-`) turn with the text. */
const PHYSICAL_CLASS =
  /(?<![\w-])-?(?:[a-z-]+:)*-?(?:(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r)-(?:\d|\[|auto|full|px)|text-(?:left|right)(?![\w-]))/g;
const PHYSICAL_PROPERTY =
  /^\s*(?:(?:margin|padding|border)-(?:left|right)|left|right|float|text-align: (?:left|right))\b[^;]*;/gm;

/** Where a place on the screen is meant, whatever the language. */
const PLACES = [
  // Tiles lie where the layout has computed them, from the left edge.
  "apps/portal/src/features/meeting/components/participant-tile.tsx",
];

describe("styles turn with the text", () => {
  it.each(styledFiles())("%s", (file) => {
    const source = readFileSync(path.join(ROOT, file), "utf8");
    const found = file.endsWith(".css")
      ? source.match(PHYSICAL_PROPERTY)
      : [...source.matchAll(/"[^"\n]*"|`[^`]*`/g)].flatMap(
          ([text]) => text.match(PHYSICAL_CLASS) ?? [],
        );
    expect(found ?? []).toEqual([]);
  });
});

function styledFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(css|tsx)$/.test(file) && !file.includes(".test."))
      .map((file) => `${folder}/${file}`),
  ).filter((file) => !PLACES.includes(file));
}
