import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { GatheringForm } from "@/features/club/components/gatherings/gathering-form";
import { readGatheringForm } from "@/features/club/gathering-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../../back-link";
import { ClubFrame } from "../../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly gathering: string }>;
  readonly searchParams: Promise<{ readonly ab?: string | readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gatherings"))("changeAll"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const t = await getTranslations("gatherings");
  const { club, gathering } = await params;
  const { ab } = await searchParams;
  const view = await readGatheringForm(club, gathering, typeof ab === "string" ? ab : "");
  if (view === null) redirect(localizedPath(await getLocale(), `/verein/termine/${club}`));
  const { title, following } = view;
  const path = `/verein/termine/${view.clubId}/${view.gatheringId}` as const;
  const heading =
    following === "" ? t("form.changeHeading", { title }) : t("form.followingHeading", { title });
  return (
    <ClubFrame
      path={`${path}/aendern`}
      heading={heading}
      {...(following === "" ? {} : { intro: t("form.followingText") })}
    >
      <BackLink path={path} text={t("backToGathering", { title })} />
      <GatheringForm view={view} />
    </ClubFrame>
  );
}
