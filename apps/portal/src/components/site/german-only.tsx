import type { ReactNode } from "react";
import { Languages } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { COMPLETE_LOCALES, LANGUAGE_TAGS } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";

/** A page that does not exist in the reader's language. */
export interface GermanOnlyProps {
  /** Its address without language prefix. */
  readonly path: `/${string}`;
  readonly children: ReactNode;
}

/** Says in the reader's language that what follows is German, and where it exists otherwise. */
export async function GermanOnly({ path, children }: GermanOnlyProps) {
  const t = await getTranslations("site");
  const languages = await getTranslations("languages");
  return (
    <>
      <div className="mx-auto w-full max-w-6xl px-4 pb-4 sm:px-6">
        <div className="st-notice">
          <Languages aria-hidden="true" />
          <div>
            <p>{t("germanOnly")}</p>
            <ul className="mt-1 flex flex-wrap gap-x-4">
              {COMPLETE_LOCALES.map((locale) => (
                <li key={locale} lang={LANGUAGE_TAGS[locale]} dir="ltr">
                  <a
                    href={localizedPath(locale, path)}
                    hrefLang={LANGUAGE_TAGS[locale]}
                    className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4"
                  >
                    {languages(locale)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
      <div lang="de" dir="ltr" className="flex flex-1 flex-col">
        {children}
      </div>
    </>
  );
}
