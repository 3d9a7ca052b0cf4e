import type { Town } from "@stadtstube/domain";

import { CircleHelp } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import { Brand } from "./brand";
import { LanguageSwitch, type LanguageSwitchProps } from "./language-switch";

/** Top of every page but the running meeting. */
export async function SiteHeader({ town, ...page }: LanguageSwitchProps & { readonly town: Town }) {
  const t = await getTranslations("site");
  const locale = await getLocale();
  return (
    <header className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-2 gap-y-1 px-4 py-3 sm:px-6 sm:py-5">
      <Brand town={town} />
      <div className="ms-auto flex flex-wrap items-center justify-end print:hidden">
        <a
          href={localizedPath(locale, "/hilfe")}
          className="flex min-h-12 items-center gap-2 rounded-full px-2 font-semibold text-ink no-underline hover:bg-action-soft sm:px-4"
        >
          <CircleHelp aria-hidden="true" className="h-5 w-5 flex-none" />
          {t("help")}
        </a>
        <LanguageSwitch {...page} />
      </div>
    </header>
  );
}
