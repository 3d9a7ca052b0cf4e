import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../../../site-page";
import { Invitation } from "@/features/invitation/components/invitation";
import { roomFacts } from "@/features/invitation/model/room-facts";
import { RoomRefused } from "@/features/join/components/room-refused";
import { lookUpRoom } from "@/features/join/queries";
import { localizedPath } from "@/i18n/localized-path";
import { requireTown } from "@/server/tenant";

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
  if (room.kind === "unreadable") {
    redirect(localizedPath(locale, `/teilnehmen?code=${encodeURIComponent(room.typed)}`));
  }
  if (room.kind === "refused") {
    return (
      <SitePage path="/">
        <RoomRefused refusal={room.error} />
      </SitePage>
    );
  }
  const facts = roomFacts(room.room);
  const path = `/treffen/${facts.code}` as const;
  const { code: codes, invitation, personal } = await getMessages();
  return (
    <SitePage path={`${path}/einladung`} keepsFragment>
      <NextIntlClientProvider messages={{ code: codes, invitation, personal }}>
        <Invitation
          room={facts}
          townName={(await requireTown()).name}
          meetingPath={localizedPath(locale, path)}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
