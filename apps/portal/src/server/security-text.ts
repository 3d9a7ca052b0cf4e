/** What varies in the text. */
export interface SecurityTextInput {
  /** `mailto:` or `https:`; read by those who run the installation. */
  readonly contact: string;
  /** The town's own address, e.g. `https://treffen.stadt.de`. */
  readonly origin: string;
  readonly now: Date;
}

/** RFC 9116 2.5.5 recommends less than a year; read anew, it never runs out. */
const VALID_DAYS = 90;
const DAY_MS = 86_400_000;

/** The text of `/.well-known/security.txt` (RFC 9116). Pure. */
export function securityText({ contact, origin, now }: SecurityTextInput): string {
  const expires = new Date(now.getTime() + VALID_DAYS * DAY_MS);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: de, en",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
