import { Children, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";

import { safeAddress } from "./safe-address";

/** Everything that can become of a text; raw HTML is shown as text, pictures only where a page allows them. */
const ELEMENTS = [
  "a",
  "blockquote",
  "em",
  "h2",
  "h3",
  "hr",
  "li",
  "ol",
  "p",
  "strong",
  "ul",
] as const;

/** A text in Markdown. */
export interface MarkdownTextProps {
  readonly text: string;
  /** How to show a picture by its name; without it there are none. */
  readonly picture?: (name: string, alt: string) => ReactNode;
}

/**
 * Renders a safe subset of Markdown on the server: headings, paragraphs, lists, quotes, emphasis and
 * links to pages, mail addresses and telephone numbers. A first-level heading becomes a second-level
 * one, because the page has its own. What somebody still has to fill in, `**[…]**`, is highlighted.
 */
export function MarkdownText({ text, picture }: MarkdownTextProps) {
  return (
    <Markdown
      allowedElements={[...ELEMENTS, "h1", "br", "img"]}
      unwrapDisallowed
      components={{ ...COMPONENTS, img: ({ src, alt }) => showPicture(src, alt, picture) }}
      urlTransform={safeAddress}
    >
      {withLineBreaks(text)}
    </Markdown>
  );
}

const COMPONENTS: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  strong: ({ children }) => {
    const [first] = Children.toArray(children);
    const isMissing = typeof first === "string" && first.startsWith("[");
    return isMissing ? <mark className="st-missing">{children}</mark> : <strong>{children}</strong>;
  },
};

function showPicture(
  source: string | Blob | undefined,
  alt: string | undefined,
  picture: MarkdownTextProps["picture"],
): ReactNode {
  return typeof source === "string" && picture !== undefined ? picture(source, alt ?? "") : null;
}

/** A line break in an address or in Leichte Sprache is one on the page, without two invisible blanks. */
function withLineBreaks(text: string): string {
  return text.replace(/(\S)\n(?=\S)(?![-*+] |#|>|\d+\. )/g, "$1  \n");
}
