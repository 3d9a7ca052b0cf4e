import type { AnnouncementInput } from "./announcement";
import { AnnouncementError } from "./announcement-error";

const MAX_LENGTH = 500;
const MAX_LANGUAGES = 12;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/i;

/** The announcement with its texts trimmed; throws `announcement.invalid`. */
export function checkAnnouncement(input: AnnouncementInput): AnnouncementInput {
  const text = input.text.trim();
  const translations = Object.entries(input.translations)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== "");
  const isSound =
    isSpeakable(text) &&
    translations.length <= MAX_LANGUAGES &&
    translations.every(([language, words]) => LANGUAGE_TAG.test(language) && isSpeakable(words)) &&
    input.endsAt.getTime() > input.startsAt.getTime();
  if (!isSound) throw AnnouncementError.invalid();
  return { ...input, text, translations: Object.fromEntries(translations) };
}

function isSpeakable(text: string): boolean {
  return text.length > 0 && text.length <= MAX_LENGTH;
}
