/** The help's pages in the order they are listed, by their names in the address. */
export const HELP_SLUGS = [
  "erstes-treffen",
  "telefon-und-tablet",
  "kein-ton",
  "kein-bild",
  "warteraum",
  "vereine",
  "datenschutz",
  "verschluesselung",
] as const;

/** Name of a page of the help. */
export type HelpSlug = (typeof HELP_SLUGS)[number];

/** True for one of {@link HELP_SLUGS}; narrows a string from the address. */
export function isHelpSlug(value: string): value is HelpSlug {
  return HELP_SLUGS.some((slug) => slug === value);
}
