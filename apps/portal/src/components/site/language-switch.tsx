import { ChevronDown, Languages } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";
import { LANGUAGE_TAGS, LOCALES, textDirection } from "@/i18n/locales";

import { FragmentLink } from "./fragment-link";

/** Where the switch leads. */
export interface LanguageSwitchProps {
  /** The page's address without language prefix. */
  readonly path: `/${string}`;
  /** True on pages whose fragment carries a secret that must not get lost. */
  readonly keepsFragment?: boolean;
}

/** A choice of languages that needs no script: a disclosure with plain links. */
export async function LanguageSwitch({ path, keepsFragment = false }: LanguageSwitchProps) {
  const t = await getTranslations("languages");
  const current = await getLocale();
  return (
    <details className="group relative">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 rounded-full px-2 font-semibold sm:px-4 hover:bg-action-soft [&::-webkit-details-marker]:hidden">
        <Languages aria-hidden="true" className="h-5 w-5 flex-none" />
        <span>
          <span className="st-visually-hidden">{t("label")}: </span>
          {t(current)}
        </span>
        <ChevronDown aria-hidden="true" className="h-5 w-5 flex-none group-open:rotate-180" />
      </summary>
      <ul className="st-popover absolute end-0 z-30 mt-2 max-h-[70vh] overflow-y-auto">
        {LOCALES.map((locale) => {
          const link = {
            href: localizedPath(locale, path),
            lang: LANGUAGE_TAGS[locale],
            dir: textDirection(locale),
            className: `flex min-h-12 items-center rounded-xl px-4 no-underline hover:bg-action-soft ${
              locale === current ? "font-semibold text-action" : "text-ink"
            }`,
          };
          return (
            <li key={locale}>
              {keepsFragment ? (
                <FragmentLink {...link} isCurrent={locale === current}>
                  {t(locale)}
                </FragmentLink>
              ) : (
                <a {...link} hrefLang={link.lang} aria-current={locale === current}>
                  {t(locale)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
