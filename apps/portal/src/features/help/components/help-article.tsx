import { MarkdownText } from "@/components/markdown/markdown-text";
import type { CompleteLocale } from "@/i18n/locales";

import type { HelpPage } from "../model/help-page";
import { helpPicture } from "../pictures";

/** A page of the help and the language its pictures are in. */
export interface HelpArticleProps {
  readonly page: HelpPage;
  readonly locale: CompleteLocale;
}

/** The text of a page with its pictures, in a comfortable measure. */
export function HelpArticle({ page, locale }: HelpArticleProps) {
  return (
    <div className="prose-town">
      <MarkdownText
        text={page.body}
        picture={(name, alt) => {
          const picture = helpPicture(name, locale);
          if (picture === undefined) return null;
          // Made in the right size already; nothing to optimise.
          return (
            // eslint-disable-next-line @next/next/no-img-element
            <img
              src={picture.src}
              width={picture.width}
              height={picture.height}
              alt={alt}
              loading="lazy"
              className="st-picture"
            />
          );
        }}
      />
    </div>
  );
}
