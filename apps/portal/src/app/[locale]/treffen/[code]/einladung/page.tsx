import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../../../site-page";
import { Invitation } from "@/features/invitation/components/invitation";
import { RoomRefused } from "@/features/join/components/room-refused";
import { lookUpRoom } from "@/features/join/queries";
import { localizedPath } from "@/i18n/localized-path";

interface InvitationPageProps {
  readonly params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitation");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { code } = await params;
  const locale = await getLocale();
  const room = await lookUpRoom(code);
  if (room.kind === "respelled") redirect(localizedPath(locale, `/treffen/${room.code}/einladung`));
  if (room.kind === "refused") {
    return (
      <SitePage path="/">
        <RoomRefused refusal={room.error} />
      </SitePage>
    );
  }
  const path = `/treffen/${room.code}` as const;
  const { invitation } = await getMessages();
  return (
    <SitePage path={`${path}/einladung`} keepsFragment>
      <NextIntlClientProvider messages={{ invitation }}>
        <Invitation code={room.code} meetingPath={localizedPath(locale, path)} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
