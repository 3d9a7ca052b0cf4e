import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { PollForm } from "@/features/polls/components/poll-form";
import { readPollFormView } from "@/features/polls/queries";
import { localizedPath } from "@/i18n/localized-path";

import { PollFrame } from "../../../../poll-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("polls.form"))("heading"), robots: { index: false } };
}

export default async function Page({ params }: { readonly params: Promise<{ club: string }> }) {
  const { club } = await params;
  const [t, locale, page] = await Promise.all([
    getTranslations("polls.form"),
    getLocale(),
    readPollFormView(club),
  ]);
  if (page.kind === "signed-out") redirect(localizedPath(locale, "/verein"));
  if (page.kind === "missing" || page.value === null) notFound();
  const { clubName, rooms } = page.value;
  const list = `/verein/umfragen/${club}` as const;
  return (
    <PollFrame path={`${list}/neu`} heading={t("heading")} intro={t("intro", { club: clubName })}>
      <PollForm clubId={club} rooms={rooms} />
      <p>
        <a href={localizedPath(locale, list)}>{t("toList")}</a>
      </p>
    </PollFrame>
  );
}
