import { CalendarDays, ChevronRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import { hasPublicDates } from "../queries";

/** The way to the public calendar, where there is anything in it. */
export async function HomeCalendarLink() {
  if (!(await hasPublicDates())) return null;
  const t = await getTranslations("home");
  return (
    <a
      href={localizedPath(await getLocale(), "/termine")}
      className="st-card flex min-h-12 items-center gap-3 p-5 text-ink no-underline hover:bg-action-soft"
    >
      <CalendarDays aria-hidden="true" className="h-7 w-7 flex-none text-action" />
      <span className="min-w-0 flex-1 text-lg font-semibold text-action">{t("calendar")}</span>
      <ChevronRight aria-hidden="true" className="h-6 w-6 flex-none text-action rtl:-scale-x-100" />
    </a>
  );
}
