import { ClubError } from "./club-error";

const LONGEST_EMAIL = 200;

/**
 * A mail address as it is stored and compared: without spaces around it, lower case.
 *
 * Throws `club.invalid-email`. Bounded and plain: whether anybody reads it, only a mail can tell.
 */
export function cleanEmail(text: string): string {
  const email = text.trim().toLowerCase();
  const isPlain = /^[^\s@<>"(),:;\\[\]\p{C}]+@[^\s@<>"(),:;\\[\]\p{C}]+$/u.test(email);
  if (!isPlain || email.length > LONGEST_EMAIL) throw ClubError.invalidEmail();
  const [, domain = ""] = email.split("@");
  if (!/^[^.].*\.[^.]+$/.test(domain) || domain.includes("..")) throw ClubError.invalidEmail();
  return email;
}

/** A name without line breaks and double spaces, 2 to 80 characters. Throws `club.invalid-name`. */
export function cleanName(text: string): string {
  const name = text
    .slice(0, 400)
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  if (name.length < 2 || name.length > 80) throw ClubError.invalidName();
  return name;
}

/** What a club says of itself; lines stay, what is too long is cut. */
export function cleanPurpose(text: string, longest = 1_000): string {
  const lines = text
    .slice(0, 4 * longest)
    .normalize("NFC")
    .split(/\r?\n/);
  return lines
    .map((line) => line.replace(/\p{C}/gu, "").trim())
    .join("\n")
    .trim()
    .slice(0, longest);
}
