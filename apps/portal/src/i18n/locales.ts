/** The languages of the interface; the first is the default and has no prefix in the address. */
export const LOCALES = ["de", "en", "de-leicht", "fr", "tr", "uk", "ar"] as const;

/** A language of the interface. */
export type Locale = (typeof LOCALES)[number];

/** The languages in which every page exists. */
export const COMPLETE_LOCALES = ["de", "en", "de-leicht"] as const;

/** A language in which every page exists. */
export type CompleteLocale = (typeof COMPLETE_LOCALES)[number];

/** A language for starting, joining and meeting only; see `translated-parts.ts`. */
export type PartialLocale = Exclude<Locale, CompleteLocale>;

/** German, as the residents' language. */
export const DEFAULT_LOCALE = "de" satisfies Locale;

/** First part of the address in each language. */
export const LOCALE_PREFIXES = {
  de: "",
  en: "/en",
  "de-leicht": "/leicht",
  fr: "/fr",
  tr: "/tr",
  uk: "/uk",
  ar: "/ar",
} as const satisfies Record<Locale, string>;

/** BCP 47 tag for `lang`: Leichte Sprache is German in the registered variant "simple". */
export const LANGUAGE_TAGS = {
  de: "de",
  en: "en",
  "de-leicht": "de-simple",
  fr: "fr",
  tr: "tr",
  uk: "uk",
  ar: "ar",
} as const satisfies Record<Locale, string>;

/** True for one of {@link LOCALES}; narrows a string from the address. */
export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** True for a language in which every page exists. */
export function isComplete(locale: Locale): locale is CompleteLocale {
  return COMPLETE_LOCALES.some((complete) => complete === locale);
}

/** Which way a language is read, for `dir`. */
export function textDirection(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}
