/** Every page that can be opened by its address alone: for axe, for the keyboard and for pictures. */

/** One page. */
export interface PageEntry {
  /** For file names and test titles. */
  readonly name: string;
  readonly path: string;
  /** `lang` and `dir` of the document; German when left out. */
  readonly language?: readonly [lang: string, dir: "ltr" | "rtl"];
  /** The browser reports a status of 404. */
  readonly isMissing?: true;
}

const GERMAN_PAGES: readonly PageEntry[] = [
  { name: "home", path: "/" },
  { name: "start", path: "/start" },
  { name: "start-options", path: "/start?einstellungen=1" },
  { name: "start-refused", path: "/start?hinweis=room.address-taken&optionen=1" },
  { name: "join-by-code", path: "/teilnehmen" },
  { name: "join-by-code-mistyped", path: "/teilnehmen?code=apfel-wolke-tiger-lampf" },
  { name: "embed", path: "/einbauen" },
  { name: "imprint", path: "/impressum" },
  { name: "privacy", path: "/datenschutz" },
  { name: "rules", path: "/nutzungsregeln" },
  { name: "accessibility", path: "/barrierefreiheit" },
  { name: "report-barrier", path: "/barrierefreiheit/melden" },
  { name: "report-abuse", path: "/melden" },
  { name: "help", path: "/hilfe" },
  { name: "help-found", path: "/hilfe?suche=Mikrofon" },
  { name: "help-nothing-found", path: "/hilfe?suche=Elefant" },
  { name: "help-first-meeting", path: "/hilfe/erstes-treffen" },
  { name: "help-encryption", path: "/hilfe/verschluesselung" },
  { name: "help-waiting-room", path: "/hilfe/warteraum" },
  { name: "connection-test", path: "/test" },
  { name: "clubs", path: "/verein" },
  { name: "club-application", path: "/verein/antrag" },
  { name: "club-sign-in", path: "/verein/einlass" },
  { name: "public-calendar", path: "/termine" },
  { name: "public-calendar-nothing-found", path: "/termine?suche=Elefant&art=Kultur" },
  { name: "public-date-gone", path: "/termine/gibt-es-nicht", isMissing: true },
  { name: "mailbox", path: "/postfach" },
  { name: "poll-without-link", path: "/umfrage" },
  { name: "invitation-without-link", path: "/einladung" },
  { name: "leaving-without-link", path: "/abmelden" },
  { name: "no-page", path: "/gibt-es-nicht", isMissing: true },
  { name: "no-meeting", path: "/treffen/apfel-apfel-apfel-apfel" },
];

const ENGLISH = ["en", "ltr"] as const;
const EASY = ["de-simple", "ltr"] as const;
const ARABIC = ["ar", "rtl"] as const;

/** All of them, in every language that looks different. */
export const ALL_PAGES: readonly PageEntry[] = [
  ...GERMAN_PAGES,
  { name: "home-english", path: "/en", language: ENGLISH },
  { name: "privacy-english", path: "/en/datenschutz", language: ENGLISH },
  { name: "report-english", path: "/en/melden", language: ENGLISH },
  { name: "connection-test-english", path: "/en/test", language: ENGLISH },
  { name: "help-english", path: "/en/hilfe/warteraum", language: ENGLISH },
  { name: "help-easy", path: "/leicht/hilfe/kein-ton", language: EASY },
  { name: "connection-test-easy", path: "/leicht/test", language: EASY },
  { name: "home-easy", path: "/leicht", language: EASY },
  { name: "accessibility-easy", path: "/leicht/barrierefreiheit", language: EASY },
  { name: "clubs-english", path: "/en/verein", language: ENGLISH },
  { name: "clubs-easy", path: "/leicht/verein", language: EASY },
  { name: "poll-without-link-easy", path: "/leicht/umfrage", language: EASY },
  { name: "public-calendar-english", path: "/en/termine", language: ENGLISH },
  { name: "public-calendar-easy", path: "/leicht/termine", language: EASY },
  { name: "invitation-without-link-easy", path: "/leicht/einladung", language: EASY },
  { name: "home-french", path: "/fr", language: ["fr", "ltr"] },
  { name: "home-turkish", path: "/tr", language: ["tr", "ltr"] },
  { name: "home-ukrainian", path: "/uk", language: ["uk", "ltr"] },
  { name: "home-arabic", path: "/ar", language: ARABIC },
  { name: "start-arabic", path: "/ar/start", language: ARABIC },
  { name: "help-arabic", path: "/ar/hilfe", language: ARABIC },
  { name: "privacy-arabic", path: "/ar/datenschutz", language: ARABIC },
];
