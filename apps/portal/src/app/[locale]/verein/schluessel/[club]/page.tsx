import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { TokensPage } from "@/features/club/components/tokens/tokens-page";
import { readTokensView } from "@/features/club/token-queries";
import { localizedPath } from "@/i18n/localized-path";

import { BackLink } from "../../back-link";
import { ClubFrame } from "../../club-frame";

interface PageProps {
  readonly params: Promise<{ readonly club: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clubTokens"))("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const t = await getTranslations("clubTokens");
  const view = await readTokensView((await params).club);
  if (view === null) redirect(localizedPath(await getLocale(), "/verein"));
  const path = `/verein/schluessel/${view.clubId}` as const;
  const heading = t("heading", { club: view.clubName });
  return (
    <ClubFrame path={path} heading={heading} intro={t("intro")}>
      <BackLink path="/verein" text={t("back")} />
      <TokensPage view={view} />
    </ClubFrame>
  );
}
