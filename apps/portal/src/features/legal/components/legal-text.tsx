import { Info } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { MarkdownText } from "@/components/markdown/markdown-text";

/** A legal page as the town wrote it. */
export interface LegalTextProps {
  readonly title: string;
  /** Markdown; raw HTML in it is shown as text and never executed. */
  readonly body: string;
  /** BCP 47; may differ from the page's language. */
  readonly language: string;
  /** The town has not yet replaced the shipped text. */
  readonly isTemplate: boolean;
  readonly updatedAt: Date;
}

/** Renders a legal text in a comfortable measure, and says so when it is only a template. */
export async function LegalText(props: LegalTextProps) {
  const { title, body, language, isTemplate, updatedAt } = props;
  const t = await getTranslations("legal");
  return (
    <article className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6 [&>*]:max-w-3xl">
      <h1 lang={language} className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">
        {title}
      </h1>
      {isTemplate ? (
        <div className="st-notice st-notice--warning mt-6">
          <Info aria-hidden="true" />
          <p>{t("template")}</p>
        </div>
      ) : null}
      <div lang={language} className="prose-town mt-6">
        <MarkdownText text={body} />
      </div>
      {isTemplate ? null : (
        <p className="mt-8 text-ink-soft">{t("updated", { date: updatedAt })}</p>
      )}
    </article>
  );
}
