/**
 * The files of `messages/` that every language has: what starting, joining and meeting need, and the
 * frame of every page. All other files exist in the complete languages only.
 */
export const TRANSLATED_PARTS = [
  "code",
  "deviceHelp",
  "devices",
  "door",
  "errors",
  "home",
  "invitation",
  "join",
  "languages",
  "legal",
  "meeting",
  "meetingHelp",
  "notFound",
  "personal",
  "phoneApp",
  "precheck",
  "print",
  "site",
  "start",
  "state",
  "startOptions",
  "waitingRoom",
] as const;

/** One of {@link TRANSLATED_PARTS}. */
export type TranslatedPart = (typeof TRANSLATED_PARTS)[number];

const TRANSLATED_PAGES = /^\/(start|teilnehmen|treffen\/.*)?$/;

/** True for the addresses (without language prefix) whose pages are in {@link TRANSLATED_PARTS}. */
export function isTranslatedPage(path: string): boolean {
  return TRANSLATED_PAGES.test(path);
}
