import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { InvitationPage } from "@/features/invited/components/invitation-page";

import { InvitedFrame } from "../invited-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invited");
  return { title: t("heading"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Page() {
  const t = await getTranslations("invited");
  return (
    <InvitedFrame path="/einladung" heading={t("heading")}>
      <InvitationPage />
    </InvitedFrame>
  );
}
