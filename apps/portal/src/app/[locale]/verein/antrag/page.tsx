import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ApplicationForm } from "@/features/club/components/application-form";

import { ClubFrame } from "../club-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("club.application"))("heading") };
}

export default async function Page() {
  const t = await getTranslations("club.application");
  return (
    <ClubFrame path="/verein/antrag" heading={t("heading")} intro={t("intro")}>
      <ApplicationForm />
    </ClubFrame>
  );
}
