import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import type { MeetingDate } from "@stadtstube/domain";
import { LocaleProvider } from "@stadtstube/ui";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { SitePage } from "../../site-page";
import { env } from "@/env";
import { ShortHelp } from "@/features/help/components/short-help";
import { RoomRefused } from "@/features/join/components/room-refused";
import { lookUpRoom } from "@/features/join/queries";
import { LANGUAGE_TAGS } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { requireTown } from "@/server/tenant";

import { MeetingPage } from "./meeting-page";

const toDateFacts = ({ title, agenda, startsAt, endsAt }: MeetingDate) => ({
  ...{ title, agenda, startsAtMs: startsAt.getTime(), endsAtMs: endsAt.getTime() },
});

interface RoomPageProps {
  readonly params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("precheck");
  // The address is a key: it must not be found by search engines.
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function RoomPage({ params }: RoomPageProps) {
  const { code } = await params;
  const locale = await getLocale();
  const room = await lookUpRoom(code);
  if (room.kind === "respelled") redirect(localizedPath(locale, `/treffen/${room.code}`));
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
  const town = await requireTown();
  const messages = await getMessages();
  const { precheck, deviceHelp, devices, meeting, join, door, waitingRoom, errors, personal } =
    messages;
  const { code: roomCode, date } = room.room;
  const path = `/treffen/${roomCode}` as const;
  return (
    <NextIntlClientProvider
      messages={{
        precheck,
        deviceHelp,
        devices,
        meeting,
        join,
        door,
        waitingRoom,
        errors,
        personal,
        code: messages.code,
        phoneApp: messages.phoneApp,
      }}
    >
      <LocaleProvider locale={LANGUAGE_TAGS[locale]}>
        <MeetingPage
          code={roomCode}
          meetingPath={localizedPath(locale, path)}
          homePath={localizedPath(locale, "/")}
          header={<SiteHeader town={town} path={path} keepsFragment />}
          footer={<SiteFooter town={town} />}
          help={<ShortHelp code={roomCode} />}
          date={date === null ? null : toDateFacts(date)}
          offersApp={env().PHONE_APP === "jitsi"}
        />
      </LocaleProvider>
    </NextIntlClientProvider>
  );
}
