/** What the search knows of a page. */
export interface SearchablePage {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Every word of the page once, simplified. */
  readonly words: string;
}

/** Lower case without accents and marks, umlauts as people type them: `Größe` and `groesse` are one. */
export function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Every word of a text once. */
export function wordsOf(text: string): string {
  return [...new Set(simplify(text).split(" "))].join(" ");
}

/** Words that say nothing about what somebody looks for. */
const IDLE = new Set(
  "der die das und oder ist ich mich mir ein eine kein keine nicht wie was man the a is not my how".split(
    " ",
  ),
);

/**
 * The pages on which every word that was typed occurs, those with a word in their title first; all
 * pages when nothing was typed. A word finds longer ones that contain it.
 */
export function searchHelp<Page extends SearchablePage>(
  pages: readonly Page[],
  query: string,
): readonly Page[] {
  const typed = simplify(query.slice(0, 200)).split(" ").filter(Boolean);
  const telling = typed.filter((word) => !IDLE.has(word));
  const words = telling.length === 0 ? typed : telling;
  if (words.length === 0) return pages;
  const inTitle = (page: Page) => {
    const title = simplify(`${page.title} ${page.summary}`);
    return words.filter((word) => title.includes(word)).length;
  };
  return pages
    .filter((page) => words.every((word) => page.words.includes(word)))
    .sort((one, other) => inTitle(other) - inTitle(one));
}
