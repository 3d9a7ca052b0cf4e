/** Languages in which dates are put into words; Leichte Sprache is German here. */
export type WordsLanguage = "de" | "en";
