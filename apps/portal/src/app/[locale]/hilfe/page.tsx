import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../site-page";
import { HelpSearch } from "@/features/help/components/help-search";
import { wordsOf } from "@/features/help/model/search-help";
import { helpPages } from "@/features/help/queries";
import { localizedPath } from "@/i18n/localized-path";

interface HelpListProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");
  return { title: t("heading"), description: t("intro") };
}

export default async function HelpListPage({ searchParams }: HelpListProps) {
  const t = await getTranslations("help");
  const locale = await getLocale();
  const { suche } = await searchParams;
  const { help } = await getMessages();
  const pages = helpPages(locale).map(({ slug, title, summary, body }) => ({
    slug,
    title,
    summary,
    words: wordsOf(`${title} ${summary} ${body}`),
    href: localizedPath(locale, `/hilfe/${slug}`),
  }));
  return (
    <SitePage path="/hilfe">
      <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 pb-16 pt-2 sm:px-6">
        <div className="grid gap-2">
          <h1 className="text-4xl">{t("heading")}</h1>
          <p className="max-w-2xl text-xl text-ink-soft">{t("intro")}</p>
        </div>
        <NextIntlClientProvider messages={{ help }}>
          <HelpSearch
            pages={pages}
            action={localizedPath(locale, "/hilfe")}
            query={typeof suche === "string" ? suche.slice(0, 200) : ""}
          />
        </NextIntlClientProvider>
      </div>
    </SitePage>
  );
}
