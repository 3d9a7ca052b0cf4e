import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../site-page";
import { EmbedBuilder } from "@/features/embed/components/embed-builder";
import { LANGUAGE_TAGS, LOCALE_PREFIXES } from "@/i18n/locales";
import { publicOrigin } from "@/server/public-origin";
import { requireTown } from "@/server/tenant";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("embed");
  return { title: t("heading"), robots: { index: false } };
}

/** For whoever keeps the town's website: the block to be copied, as it will look there. */
export default async function EmbedPage() {
  const town = await requireTown();
  const locale = await getLocale();
  const t = await getTranslations("embed");
  const { embed } = await getMessages();
  const words = {
    heading: t("block.heading", { town: town.name }),
    start: t("block.start"),
    label: t("block.label"),
    join: t("block.join"),
    dates: t("block.dates"),
  };
  const parts = {
    origin: await publicOrigin(),
    prefix: LOCALE_PREFIXES[locale],
    locale,
    language: LANGUAGE_TAGS[locale],
    words,
  };
  return (
    <SitePage path="/einbauen">
      <div className="mx-auto grid w-full max-w-6xl gap-5 px-4 py-10 sm:px-6">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        <p className="max-w-2xl text-xl text-ink-soft">{t("intro")}</p>
        <NextIntlClientProvider messages={{ embed }}>
          <EmbedBuilder parts={parts} />
        </NextIntlClientProvider>
      </div>
    </SitePage>
  );
}
