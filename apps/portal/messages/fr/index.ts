import languages from "./languages.json";
import legal from "./legal.json";
import site from "./site.json";

/** What there is in French; all else is shown in German. See `src/i18n/translated-parts.ts`. */
export const messages = {
  languages,
  legal,
  site,
};
