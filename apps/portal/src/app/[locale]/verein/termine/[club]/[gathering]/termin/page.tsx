import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { DatePage } from "@/features/club/components/gatherings/date-page";
import { readDateView } from "@/features/club/gathering-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../../back-link";
import { ClubFrame } from "../../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly gathering: string }>;
  readonly searchParams: Promise<{ readonly am?: string | readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gatherings"))("date.heading"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const t = await getTranslations("gatherings");
  const locale = await getLocale();
  const { club, gathering } = await params;
  const { am } = await searchParams;
  const view = await readDateView(club, gathering, typeof am === "string" ? am : "");
  if (view === null) redirect(localizedPath(locale, `/verein/termine/${club}`));
  const { title, when, gatheringId } = view.row;
  const listPath = `/verein/termine/${view.clubId}` as const;
  const path = `${listPath}/${gatheringId}` as const;
  return (
    <ClubFrame path={`${path}/termin`} heading={title} intro={when}>
      <BackLink path={path} text={t("backToGathering", { title })} />
      <DatePage view={view} path={localizedPath(locale, listPath)} />
    </ClubFrame>
  );
}
