import { LOCALE_PREFIXES, type Locale } from "./locales";

/** The address of a page in a language: `localizedPath("en", "/impressum")` is `/en/impressum`. */
export function localizedPath(locale: Locale, path: `/${string}`): `/${string}` {
  const prefix = LOCALE_PREFIXES[locale];
  if (prefix === "") return path;
  return path === "/" ? prefix : `${prefix}${path}`;
}
