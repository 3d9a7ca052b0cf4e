import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { RedeemLink } from "@/features/club/components/redeem-link";
import { localizedPath } from "@/i18n/localized-path";

import { ClubFrame } from "../club-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("club.redeem");
  return { title: t("heading"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Page() {
  const t = await getTranslations("club.redeem");
  return (
    <ClubFrame path="/verein/einlass" heading={t("heading")} intro={t("intro")}>
      <RedeemLink clubsPath={localizedPath(await getLocale(), "/verein")} />
    </ClubFrame>
  );
}
