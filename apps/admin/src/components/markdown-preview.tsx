import Markdown from "react-markdown";

/** What the portal shows of Markdown; everything else is left out, raw HTML stays text. */
const ELEMENTS = [
  ...["a", "blockquote", "br", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "strong", "ul"],
];

/** A text as the portal will show it, its links dead. */
export function MarkdownPreview({ text }: { readonly text: string }) {
  return (
    <div className="ad-prose">
      <Markdown
        allowedElements={ELEMENTS}
        unwrapDisallowed
        components={{
          h1: ({ children }) => <h4>{children}</h4>,
          h2: ({ children }) => <h4>{children}</h4>,
          h3: ({ children }) => <h5>{children}</h5>,
          a: ({ children, href }) => (
            <span className="ad-dead-link" title={href}>
              {children}
            </span>
          ),
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}
