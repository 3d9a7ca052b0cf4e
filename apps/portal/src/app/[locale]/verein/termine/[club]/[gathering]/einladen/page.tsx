import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { InviteForm } from "@/features/club/components/invitations/invite-form";
import { readInviteView } from "@/features/club/invitation-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../../../back-link";
import { ClubFrame } from "../../../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string; readonly gathering: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clubInvitations"))("open"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("clubInvitations");
  const dates = await getTranslations("gatherings");
  const locale = await getLocale();
  const { club, gathering } = await params;
  const view = await readInviteView(club, gathering);
  if (view === null) redirect(localizedPath(locale, `/verein/termine/${club}`));
  const { title } = view;
  const path = `/verein/termine/${view.clubId}/${view.gatheringId}` as const;
  return (
    <ClubFrame path={`${path}/einladen`} heading={t("heading", { title })}>
      <BackLink path={path} text={dates("backToGathering", { title })} />
      {view.people.length === 0 ? (
        <p className="text-lg">
          {t("noContacts")}{" "}
          <a
            href={localizedPath(locale, `/verein/adressen/${view.clubId}`)}
            className="underline underline-offset-4"
          >
            {t("toContacts")}
          </a>
        </p>
      ) : (
        <InviteForm view={view} />
      )}
    </ClubFrame>
  );
}
