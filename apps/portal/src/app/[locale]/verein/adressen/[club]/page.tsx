import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { ContactsPage } from "@/features/club/components/contacts/contacts-page";
import { readContactsView } from "@/features/club/contact-queries";
import { localizedPath } from "@/i18n/localized-path";

import { ClubFrame } from "../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string }>;
  readonly searchParams: Promise<{ readonly suche?: string | readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("title"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const t = await getTranslations("contacts");
  const locale = await getLocale();
  const { club } = await params;
  const { suche } = await searchParams;
  const view = await readContactsView(club, typeof suche === "string" ? suche : "");
  const clubsPath = localizedPath(locale, "/verein");
  if (view === null) redirect(clubsPath);
  const path = `/verein/adressen/${view.clubId}` as const;
  return (
    <ClubFrame path={path} heading={t("heading", { club: view.clubName })} intro={t("intro")}>
      <p>
        <a href={clubsPath} className="underline underline-offset-4">
          {t("back")}
        </a>
      </p>
      <ContactsPage view={view} path={localizedPath(locale, path)} />
    </ClubFrame>
  );
}
