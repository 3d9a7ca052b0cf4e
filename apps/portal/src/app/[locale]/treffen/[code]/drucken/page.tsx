import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../../../site-page";
import { PrintSheet } from "@/features/invitation/components/print-sheet";
import { roomFacts } from "@/features/invitation/model/room-facts";
import { lookUpRoom } from "@/features/join/queries";
import { localizedPath } from "@/i18n/localized-path";
import { requireTown } from "@/server/tenant";

interface PrintPageProps {
  readonly params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("print");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function PrintPage({ params }: PrintPageProps) {
  const { code } = await params;
  const locale = await getLocale();
  const found = await lookUpRoom(code);
  // Everything that can be wrong with the code is explained on the meeting's own page.
  if (found.kind !== "found") redirect(localizedPath(locale, `/treffen/${code}`));
  const path = `/treffen/${found.room.code}` as const;
  const { print, invitation } = await getMessages();
  return (
    <SitePage path={`${path}/drucken`} keepsFragment>
      <NextIntlClientProvider messages={{ print, invitation }}>
        <PrintSheet
          room={roomFacts(found.room)}
          townName={(await requireTown()).name}
          meetingPath={localizedPath(locale, path)}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
