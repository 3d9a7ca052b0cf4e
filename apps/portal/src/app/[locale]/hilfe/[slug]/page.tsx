import type { Metadata } from "next";
import { ArrowLeft } from "lucide-react";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@stadtstube/ui/button-class";

import { SitePage } from "../../site-page";
import { HelpArticle } from "@/features/help/components/help-article";
import { PrintButton } from "@/features/help/components/print-button";
import { isHelpSlug } from "@/features/help/model/help-slugs";
import { helpLocale, helpPage } from "@/features/help/queries";
import { localizedPath } from "@/i18n/localized-path";

interface HelpPageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: HelpPageProps): Promise<Metadata> {
  const { slug } = await params;
  if (!isHelpSlug(slug)) return {};
  const { title, summary } = helpPage(slug, await getLocale());
  return { title, description: summary };
}

export default async function Page({ params }: HelpPageProps) {
  const { slug } = await params;
  if (!isHelpSlug(slug)) notFound();
  const t = await getTranslations("help");
  const locale = await getLocale();
  const page = helpPage(slug, locale);
  return (
    <SitePage path={`/hilfe/${slug}`}>
      <article className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6 [&>*]:max-w-3xl">
        <h1 className="text-3xl sm:text-4xl">{page.title}</h1>
        <p className="mb-6 mt-2 text-xl text-ink-soft">{page.summary}</p>
        <HelpArticle page={page} locale={helpLocale(locale)} />
        <div className="mt-10 flex flex-wrap gap-3 print:hidden">
          <a href={localizedPath(locale, "/hilfe")} className={buttonClass("secondary")}>
            <ArrowLeft aria-hidden="true" />
            {t("all")}
          </a>
          <PrintButton label={t("print")} />
        </div>
      </article>
    </SitePage>
  );
}
