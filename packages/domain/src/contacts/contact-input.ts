import { ClubError } from "../clubs/club-error";
import { cleanEmail } from "../clubs/club-input";

import { CONTACT_LANGUAGES, type ContactInput, type ContactLanguage } from "./contact";

const LONGEST_NAME = 80;

/** What somebody typed or a file said about a contact. */
export interface RawContact {
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/**
 * A contact as it is stored. Who has no name is called by their address's first part; a language that
 * we do not write in is German.
 *
 * Throws `club.invalid-email`, `club.invalid-name` (longer than 80 characters).
 */
export function cleanContact({ name: typed, email: address, language }: RawContact): ContactInput {
  const email = cleanEmail(address);
  const name = oneLine(typed);
  if (name.length > LONGEST_NAME) throw ClubError.invalidName();
  const [local = ""] = email.split("@");
  return { name: name || local.slice(0, LONGEST_NAME), email, language: cleanLanguage(language) };
}

function oneLine(text: string): string {
  return text
    .slice(0, 400)
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
}

/** `en`, `en-GB`, `English`, `Englisch` are English, everything else German. */
function cleanLanguage(text: string): ContactLanguage {
  const [, english] = CONTACT_LANGUAGES;
  return /^\s*en/i.test(text) ? english : "de";
}
