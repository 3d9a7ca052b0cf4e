import type { ReactNode } from "react";
import { getLocale } from "next-intl/server";

import { isComplete } from "@/i18n/locales";
import { isTranslatedPage } from "@/i18n/translated-parts";
import { requireTown } from "@/server/tenant";

import { GermanOnly } from "@/components/site/german-only";
import type { LanguageSwitchProps } from "@/components/site/language-switch";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";

/**
 * A page between header and footer. In a language that has only the pages around a meeting, all
 * others are shown in German, marked as such, with the way to the languages they exist in.
 */
export async function SitePage({
  children,
  ...page
}: LanguageSwitchProps & { readonly children: ReactNode }) {
  const town = await requireTown();
  const isGerman = !isComplete(await getLocale()) && !isTranslatedPage(page.path);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader town={town} {...page} />
      <main id="inhalt" tabIndex={-1} className="flex flex-1 flex-col">
        {isGerman ? <GermanOnly path={page.path}>{children}</GermanOnly> : children}
      </main>
      <SiteFooter town={town} />
    </div>
  );
}
