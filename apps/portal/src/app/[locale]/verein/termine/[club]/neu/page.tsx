import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { TemplateChoice } from "@/features/club/components/gatherings/template-choice";
import { GatheringForm } from "@/features/club/components/gatherings/gathering-form";
import { readNewGatheringForm } from "@/features/club/gathering-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../back-link";
import { ClubFrame } from "../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string }>;
  readonly searchParams: Promise<{ readonly vorlage?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.form");
  return { title: t("newHeading"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const t = await getTranslations("gatherings");
  const { club } = await params;
  const { vorlage } = await searchParams;
  const view = await readNewGatheringForm(club, typeof vorlage === "string" ? vorlage : "");
  if (view === null) redirect(localizedPath(await getLocale(), `/verein/termine/${club}`));
  const listPath = `/verein/termine/${view.clubId}` as const;
  return (
    <ClubFrame path={`${listPath}/neu`} heading={t("form.newHeading")}>
      <BackLink path={listPath} text={t("backToDates")} />
      <TemplateChoice templates={view.templates} chosen={view.template} path={`${listPath}/neu`} />
      <GatheringForm key={view.template ?? ""} view={view} />
    </ClubFrame>
  );
}
