/** What a mail says. Texts are the interface's; the domain says when and to whom. */
export interface MailText {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A whole document. */
  readonly html: string;
}

/** A calendar file (RFC 5545) that goes along with a mail. */
export interface MailCalendar {
  readonly name: string;
  /** What it is to its reader's calendar (RFC 5546). */
  readonly method: "PUBLISH" | "REQUEST" | "CANCEL";
  readonly text: string;
}

/** Why a mail is written; stays to show what was sent. */
export type MailKind =
  | "sign-in"
  | "application"
  | "welcome"
  | "decision"
  | "added"
  | "letter"
  | "passkey-added"
  | "expiry";
