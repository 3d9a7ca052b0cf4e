import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LeavingPage } from "@/features/invited/components/leaving-page";

import { InvitedFrame } from "../invited-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invited.leave");
  return { title: t("heading"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function Page() {
  const t = await getTranslations("invited.leave");
  return (
    <InvitedFrame path="/abmelden" heading={t("heading")}>
      <LeavingPage />
    </InvitedFrame>
  );
}
