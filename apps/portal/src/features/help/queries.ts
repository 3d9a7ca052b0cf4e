import "server-only";

import { help as german } from "../../../content/de";
import { help as easy } from "../../../content/de-leicht";
import { help as english } from "../../../content/en";

import { type CompleteLocale, isComplete, type Locale } from "@/i18n/locales";

import { type HelpPage, readHelpPage } from "./model/help-page";
import { HELP_SLUGS, type HelpSlug } from "./model/help-slugs";

const TEXTS: Record<CompleteLocale, Record<HelpSlug, string>> = {
  de: german,
  en: english,
  "de-leicht": easy,
};

/** One page of the help, in German where the language has none. */
export function helpPage(slug: HelpSlug, locale: Locale): HelpPage {
  return readHelpPage(slug, TEXTS[helpLocale(locale)][slug]);
}

/** All pages in the order of the list. */
export function helpPages(locale: Locale): readonly HelpPage[] {
  return HELP_SLUGS.map((slug) => helpPage(slug, locale));
}

/** The language the help is shown in. */
export function helpLocale(locale: Locale): CompleteLocale {
  return isComplete(locale) ? locale : "de";
}
