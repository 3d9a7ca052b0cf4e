import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { PollDesk } from "@/features/polls/components/poll-desk";
import { readOwnSheet } from "@/features/polls/queries";
import { localizedPath } from "@/i18n/localized-path";

import { PollFrame } from "../../../../poll-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("polls.list"))("heading"), robots: { index: false } };
}

export default async function Page(props: {
  readonly params: Promise<{ club: string; umfrage: string }>;
}) {
  const { club, umfrage } = await props.params;
  const [t, locale, page] = await Promise.all([
    getTranslations("polls.form"),
    getLocale(),
    readOwnSheet(club, umfrage),
  ]);
  if (page.kind === "signed-out") redirect(localizedPath(locale, "/verein"));
  if (page.kind === "missing") notFound();
  const list = `/verein/umfragen/${club}` as const;
  return (
    <PollFrame path={`${list}/${umfrage}`} heading={page.value.title}>
      <PollDesk sheet={page.value} />
      <p>
        <a href={localizedPath(locale, list)}>{t("toList")}</a>
      </p>
    </PollFrame>
  );
}
