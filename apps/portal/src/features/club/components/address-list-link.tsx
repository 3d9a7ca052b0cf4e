"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { ContactRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

/** Leads to a club's address list. */
export function AddressListLink({
  club,
}: {
  readonly club: { readonly id: string; readonly name: string };
}) {
  const t = useTranslations("contacts");
  return (
    <p>
      <a
        href={localizedPath(useLocale(), `/verein/adressen/${club.id}`)}
        aria-label={t("openLabel", { club: club.name })}
        className={buttonClass("secondary")}
      >
        <ContactRound aria-hidden="true" />
        {t("open")}
      </a>
    </p>
  );
}
