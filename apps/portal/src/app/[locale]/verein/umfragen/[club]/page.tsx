import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { PollList } from "@/features/polls/components/poll-list";
import { readPollList } from "@/features/polls/queries";
import { localizedPath } from "@/i18n/localized-path";

import { PollFrame } from "../../../poll-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("polls.list"))("heading"), robots: { index: false } };
}

export default async function Page({ params }: { readonly params: Promise<{ club: string }> }) {
  const { club } = await params;
  const [t, locale, page] = await Promise.all([
    getTranslations("polls.list"),
    getLocale(),
    readPollList(club),
  ]);
  if (page.kind === "signed-out") redirect(localizedPath(locale, "/verein"));
  if (page.kind === "missing") notFound();
  const { clubName, mayChange, polls } = page.value;
  const path = `/verein/umfragen/${club}` as const;
  const rows = polls.map(({ id, title, state, answers, answersEndAt, chosen }) => ({
    ...{ id, title, state, answers, answersEndMs: answersEndAt.getTime() },
    chosen: chosen && {
      startsAtMs: chosen.startsAt.getTime(),
      lengthMinutes: chosen.lengthMinutes,
    },
  }));
  return (
    <PollFrame path={path} heading={t("heading")} intro={t("intro", { club: clubName })}>
      {mayChange ? (
        <p>
          <a href={localizedPath(locale, `${path}/neu`)} className={buttonClass("primary")}>
            <Plus aria-hidden="true" />
            {t("new")}
          </a>
        </p>
      ) : null}
      <PollList clubId={club} polls={rows} />
      <p>
        <a href={localizedPath(locale, "/verein")}>{t("toClubs")}</a>
      </p>
    </PollFrame>
  );
}
