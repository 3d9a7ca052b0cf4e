"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarDays } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

/** Leads to a club's dates. */
export function DatesLink({
  club,
}: {
  readonly club: { readonly id: string; readonly name: string };
}) {
  const t = useTranslations("gatherings");
  return (
    <p>
      <a
        href={localizedPath(useLocale(), `/verein/termine/${club.id}`)}
        aria-label={t("openLabel", { club: club.name })}
        className={buttonClass("secondary")}
      >
        <CalendarDays aria-hidden="true" />
        {t("open")}
      </a>
    </p>
  );
}
