/** Where the pictures lie, and what they say. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { HelpLanguage } from "./languages";
import type { PictureName } from "./tour";

const FOLDER = path.resolve(import.meta.dirname, "../../apps/portal/content/bilder");

/** Words of headings and controls, by picture. */
export type Words = Readonly<Partial<Record<PictureName, readonly string[]>>>;

type Locale = HelpLanguage["locale"];

/** Throws the pictures of a language away. */
export async function emptyAlbum(locale: Locale): Promise<void> {
  await rm(path.join(FOLDER, locale), { recursive: true, force: true });
  await mkdir(path.join(FOLDER, locale), { recursive: true });
}

/** Keeps a picture. */
export async function keepPicture(locale: Locale, name: PictureName, webp: Buffer): Promise<void> {
  await writeFile(path.join(FOLDER, locale, `${name}.webp`), webp);
}

/** Keeps what the pictures of a language say. */
export async function keepWords(locale: Locale, words: Words): Promise<void> {
  await writeFile(wordsFile(locale), `${JSON.stringify(words, null, 2)}\n`);
}

/** What they said when they were made. Rejects when they never were. */
export async function readWords(locale: Locale): Promise<Words> {
  return JSON.parse(await readFile(wordsFile(locale), "utf8")) as Words;
}

/** Writes the module by which the portal finds the pictures. */
export async function writeList(
  locales: readonly Locale[],
  pictures: readonly PictureName[],
): Promise<void> {
  const names = locales.flatMap((locale) => pictures.map((name) => `${locale}/${name}`));
  await writeFile(path.join(FOLDER, "index.ts"), listOf(names));
}

function wordsFile(locale: Locale): string {
  return path.join(import.meta.dirname, "words", `${locale}.json`);
}

function listOf(names: readonly string[]): string {
  const variable = (name: string) =>
    name.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
  const key = (name: string) => `"${name}"`;
  const imports = names.map((name) => `import ${variable(name)} from "./${name}.webp";`);
  const entries = names.map((name) => `  ${key(name)}: ${variable(name)},`);
  return `import type { StaticImageData } from "next/image";

${imports.join("\n")}

/** The help's pictures by language and name; written by \`npm run -w e2e help-pictures\`. */
export const PICTURES: Readonly<Record<string, StaticImageData>> = {
${entries.join("\n")}
};
`;
}
