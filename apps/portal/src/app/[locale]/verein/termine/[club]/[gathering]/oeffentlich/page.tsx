import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { PublicationForm } from "@/features/club/components/gatherings/publication-form";
import { readPublicationView } from "@/features/club/publication-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../../back-link";
import { ClubFrame } from "../../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly gathering: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gatherings"))("public.title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("gatherings");
  const locale = await getLocale();
  const { club, gathering } = await params;
  const view = await readPublicationView(club, gathering);
  if (view === null) redirect(localizedPath(locale, `/verein/termine/${club}`));
  const path = `/verein/termine/${view.clubId}/${view.gatheringId}` as const;
  return (
    <ClubFrame path={`${path}/oeffentlich`} heading={t("public.heading", { title: view.title })}>
      <BackLink path={path} text={t("backToGathering", { title: view.title })} />
      <PublicationForm view={view} calendarPath={localizedPath(locale, "/termine")} />
    </ClubFrame>
  );
}
