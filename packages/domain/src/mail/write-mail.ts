import type { MailText } from "./mail";

/** Something to press, named by what it does. */
export interface LetterLink {
  readonly href: string;
  readonly text: string;
}

/** A part of a letter under its own heading. */
export interface LetterSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly link?: LetterLink;
}

/** A letter in plain pieces; the words are the interface's. */
export interface LetterParts {
  /** BCP 47 tag, for who has it read aloud. */
  readonly language: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the reader is to press; stands after the first paragraph. */
  readonly link?: LetterLink;
  /** Parts with a heading of their own, after the paragraphs. */
  readonly sections?: readonly LetterSection[];
  /** Small print: who sent this and why. */
  readonly foot: string;
  /** Where the reader can put an end to it. */
  readonly footLink?: LetterLink;
}

/**
 * The letter as plain text and as accessible HTML: one column, real headings, no pictures, nothing
 * that is loaded from anywhere. Pure; every piece is escaped.
 */
export function writeMail(letter: LetterParts): MailText {
  const { subject, paragraphs, link, sections = [], foot, footLink } = letter;
  const [first = "", ...others] = paragraphs;
  const parts = sections.map((one) => [one.heading, ...one.lines, ...linkLines(one.link)]);
  const last = [`--\n${foot}`, ...linkLines(footLink)];
  const text = [
    ...[first, ...linkLines(link), ...others],
    ...parts.map((lines) => lines.join("\n")),
    ...last,
  ].join("\n\n");
  return { subject, text: `${text}\n`, html: htmlOf(letter) };
}

function linkLines(link: LetterLink | undefined): readonly string[] {
  return link === undefined ? [] : [`${link.text}:\n${link.href}`];
}

const BUTTON =
  "display:inline-block;padding:14px 22px;background:#0b5a6f;color:#ffffff;" +
  "border-radius:8px;font-weight:bold;text-decoration:underline";

function htmlOf(letter: LetterParts): string {
  const { language, subject, paragraphs, link, sections = [], foot, footLink } = letter;
  const lines = paragraphs.map((one) => `<p>${escape(one).replaceAll("\n", "<br>")}</p>`);
  const [first = "", ...others] = lines;
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escape(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff;color:#16202b;` +
      `font:18px/1.5 Arial,Helvetica,sans-serif"><main style="max-width:34em">`,
    `<h1 style="font-size:24px;line-height:1.25">${escape(subject)}</h1>`,
    ...[first, ...pressed(link), ...others],
    ...sections.flatMap(sectionOf),
    `<hr><p style="color:#46515c;font-size:16px">${escape(foot).replaceAll("\n", "<br>")}</p>`,
    ...(footLink === undefined ? [] : [`<p>${anchor(footLink, "color:#0b5a6f")}</p>`]),
    "</main></body></html>",
  ].join("\n");
}

function sectionOf({ heading, lines, link }: LetterSection): readonly string[] {
  return [
    `<h2 style="font-size:21px;line-height:1.3;margin:28px 0 0">${escape(heading)}</h2>`,
    `<p style="margin:8px 0">${lines.map(escape).join("<br>")}</p>`,
    ...(link === undefined ? [] : [`<p>${anchor(link, BUTTON)}</p>`]),
  ];
}

/** The button, and the address for who would rather see it. */
function pressed(link: LetterLink | undefined): readonly string[] {
  if (link === undefined) return [];
  const href = escape(link.href);
  return [
    `<p>${anchor(link, BUTTON)}</p>`,
    `<p style="word-break:break-all"><a href="${href}">${href}</a></p>`,
  ];
}

function anchor({ href, text }: LetterLink, style: string): string {
  return `<a href="${escape(href)}" style="${style}">${escape(text)}</a>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
