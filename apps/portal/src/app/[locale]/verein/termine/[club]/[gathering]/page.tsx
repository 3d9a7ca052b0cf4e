import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { GatheringPage } from "@/features/club/components/gatherings/gathering-page";
import { readGatheringView } from "@/features/club/gathering-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../back-link";
import { ClubFrame } from "../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly gathering: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gatherings"))("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("gatherings");
  const locale = await getLocale();
  const { club, gathering } = await params;
  const view = await readGatheringView(club, gathering);
  if (view === null) redirect(localizedPath(locale, `/verein/termine/${club}`));
  const listPath = `/verein/termine/${view.clubId}` as const;
  return (
    <ClubFrame path={`${listPath}/${view.id}`} heading={view.title}>
      <BackLink path={listPath} text={t("backToDates")} />
      <GatheringPage view={view} path={localizedPath(locale, listPath)} />
    </ClubFrame>
  );
}
