import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { DatesPage } from "@/features/club/components/gatherings/dates-page";
import { readDatesView } from "@/features/club/gathering-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../back-link";
import { ClubFrame } from "../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gatherings"))("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("gatherings");
  const locale = await getLocale();
  const view = await readDatesView((await params).club);
  if (view === null) redirect(localizedPath(locale, "/verein"));
  const path = `/verein/termine/${view.clubId}` as const;
  return (
    <ClubFrame path={path} heading={t("heading", { club: view.clubName })}>
      <BackLink path="/verein" text={t("backToClubs")} />
      <DatesPage view={view} path={localizedPath(locale, path)} />
    </ClubFrame>
  );
}
