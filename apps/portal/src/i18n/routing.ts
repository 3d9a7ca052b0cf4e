import { defineRouting } from "next-intl/routing";

import { DEFAULT_LOCALE, LOCALE_PREFIXES, LOCALES } from "./locales";

/** The language is in the address and nowhere else: no cookie, no guess from the browser. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: {
    mode: "as-needed",
    prefixes: { "de-leicht": LOCALE_PREFIXES["de-leicht"] },
  },
  localeCookie: false,
  localeDetection: false,
  alternateLinks: false,
});
