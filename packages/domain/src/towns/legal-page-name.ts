import { TownError } from "./town-error";
import { TOWN_LANGUAGES } from "./town-input";

/** The pages the law asks of a town, and its rules, by their names in the address. */
export const LEGAL_PAGES = [
  "impressum",
  "datenschutz",
  "nutzungsregeln",
  "barrierefreiheit",
] as const;

/** Which page in which language. */
export interface LegalPageName {
  readonly slug: string;
  readonly language: string;
}

/** The same if there can be such a page; throws `town.unknown-legal-page`. */
export function requireLegalPageName({ slug, language }: LegalPageName): LegalPageName {
  const known: readonly string[] = LEGAL_PAGES;
  const languages: readonly string[] = TOWN_LANGUAGES;
  if (!known.includes(slug) || !languages.includes(language)) throw TownError.unknownLegalPage();
  return { slug, language };
}
