/** The languages of the interface; the first is the default and has no prefix in the address. */
export const LOCALES = ["de", "en", "de-leicht"] as const;

/** A language of the interface. */
export type Locale = (typeof LOCALES)[number];

/** German, as the residents' language. */
export const DEFAULT_LOCALE: Locale = "de";

/** First part of the address in each language. */
export const LOCALE_PREFIXES = { de: "", en: "/en", "de-leicht": "/leicht" } as const;

/** BCP 47 tag for `lang`: Leichte Sprache is German in the registered variant "simple". */
export const LANGUAGE_TAGS = { de: "de", en: "en", "de-leicht": "de-simple" } as const;

/** True for one of {@link LOCALES}; narrows a string from the address. */
export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
