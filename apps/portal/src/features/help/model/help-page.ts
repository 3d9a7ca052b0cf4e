import type { HelpSlug } from "./help-slugs";

/** A page of the help. */
export interface HelpPage {
  readonly slug: HelpSlug;
  readonly title: string;
  /** One sentence about what it is for. */
  readonly summary: string;
  /** Markdown, without title and summary. */
  readonly body: string;
}

/** Takes a file apart: `# Title`, one paragraph, and the rest. Throws when it is not written so. */
export function readHelpPage(slug: HelpSlug, text: string): HelpPage {
  const match = /^# ([^\n]+)\n\n([^\n#!]+)\n\n(.+)$/s.exec(text.trim());
  const [, title, summary, body] = match ?? [];
  if (title === undefined || summary === undefined || body === undefined) {
    throw new TypeError(`help page ${slug} needs a title, a sentence and a text`);
  }
  return { slug, title, summary, body };
}
