/** What a mail says. Texts are the interface's; the domain says when and to whom. */
export interface MailText {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A whole document. */
  readonly html: string;
}

/** Why a mail is written; stays to show what was sent. */
export type MailKind = "sign-in" | "application" | "welcome" | "decision" | "added";
