import type { MailText } from "./mail";

/** A letter in plain pieces; the words are the interface's. */
export interface LetterParts {
  /** BCP 47 tag, for who has it read aloud. */
  readonly language: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the reader is to press; stands after the first paragraph. */
  readonly link?: { readonly href: string; readonly text: string };
  /** Small print: who sent this and why. */
  readonly foot: string;
}

/**
 * The letter as plain text and as accessible HTML: one column, real headings, no pictures, nothing
 * that is loaded from anywhere. Pure; every piece is escaped.
 */
export function writeMail(letter: LetterParts): MailText {
  const { subject, paragraphs, link, foot } = letter;
  const [first = "", ...others] = paragraphs;
  const linkLines = link === undefined ? [] : [`${link.text}:\n${link.href}`];
  const text = [first, ...linkLines, ...others, `--\n${foot}`].join("\n\n");
  return { subject, text: `${text}\n`, html: htmlOf(letter) };
}

const BUTTON =
  "display:inline-block;padding:14px 22px;background:#0b5a6f;color:#ffffff;" +
  "border-radius:8px;font-weight:bold;text-decoration:underline";

function htmlOf({ language, subject, paragraphs, link, foot }: LetterParts): string {
  const lines = paragraphs.map((one) => `<p>${escape(one).replaceAll("\n", "<br>")}</p>`);
  const [first = "", ...others] = lines;
  const href = link === undefined ? "" : escape(link.href);
  const pressed =
    link === undefined
      ? []
      : [
          `<p><a href="${href}" style="${BUTTON}">${escape(link.text)}</a></p>`,
          `<p style="word-break:break-all"><a href="${href}">${href}</a></p>`,
        ];
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escape(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff;color:#16202b;` +
      `font:17px/1.5 Arial,Helvetica,sans-serif"><main style="max-width:34em">`,
    `<h1 style="font-size:24px;line-height:1.25">${escape(subject)}</h1>`,
    ...[first, ...pressed, ...others],
    `<hr><p style="color:#46515c;font-size:15px">${escape(foot).replaceAll("\n", "<br>")}</p>`,
    "</main></body></html>",
  ].join("\n");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
