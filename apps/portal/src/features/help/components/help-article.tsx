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
              {...shownSize(picture)}
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

/** No picture is higher than a screen: an upright phone's would be. */
const HIGHEST_PX = 560;

function shownSize(picture: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, HIGHEST_PX / picture.height);
  return {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  };
}
