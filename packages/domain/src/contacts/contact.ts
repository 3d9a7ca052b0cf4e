import type { ContactId } from "../ids";

/** Languages in which mails to members are written. */
export const CONTACT_LANGUAGES = ["de", "en"] as const;

/** One of {@link CONTACT_LANGUAGES}. */
export type ContactLanguage = (typeof CONTACT_LANGUAGES)[number];

/** What a club writes down about somebody it invites; nothing else is asked. */
export interface ContactInput {
  /** One line of 1 to 80 characters. */
  readonly name: string;
  /** As `cleanEmail` makes it. */
  readonly email: string;
  readonly language: ContactLanguage;
}

/** Somebody on a club's address list. */
export interface Contact extends ContactInput {
  readonly id: ContactId;
  /** Wants no more mail from this club; only that person can say so. */
  readonly unsubscribedAt: Date | null;
  /** The mail server refused the address for good. */
  readonly bouncedAt: Date | null;
}
