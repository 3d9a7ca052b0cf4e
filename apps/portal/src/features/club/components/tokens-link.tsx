"use client";
import { KeyRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

/** Leads to a club's tokens; quiet, as hardly any club needs them. */
export function TokensLink({
  club,
}: {
  readonly club: { readonly id: string; readonly name: string };
}) {
  const t = useTranslations("clubTokens");
  return (
    <p>
      <a
        href={localizedPath(useLocale(), `/verein/schluessel/${club.id}`)}
        aria-label={t("openLabel", { club: club.name })}
        className="inline-flex min-h-12 items-center gap-2 underline underline-offset-4"
      >
        <KeyRound aria-hidden="true" className="h-5 w-5" />
        {t("open")}
      </a>
    </p>
  );
}
