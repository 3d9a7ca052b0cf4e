"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarSearch } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

/** Leads to a club's date polls. */
export function PollsLink(props: {
  readonly club: { readonly id: string; readonly name: string };
}) {
  const t = useTranslations("club.overview");
  const { id, name } = props.club;
  return (
    <p>
      <a
        href={localizedPath(useLocale(), `/verein/umfragen/${id}`)}
        aria-label={t("pollsLabel", { name })}
        className={buttonClass("secondary")}
      >
        <CalendarSearch aria-hidden="true" />
        {t("polls")}
      </a>
    </p>
  );
}
