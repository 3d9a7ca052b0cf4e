import { buttonClass } from "@stadtstube/ui/button-class";
import { House, SearchX } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { SitePage } from "./site-page";
import { localizedPath } from "@/i18n/localized-path";

export default async function NotFoundPage() {
  const t = await getTranslations("notFound");
  const locale = await getLocale();
  return (
    <SitePage path="/">
      <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
        <SearchX aria-hidden="true" className="h-14 w-14 text-action" />
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-xl text-ink-soft">{t("text")}</p>
        <div>
          <a href={localizedPath(locale, "/")} className={buttonClass("primary", { large: true })}>
            <House aria-hidden="true" />
            {t("home")}
          </a>
        </div>
      </div>
    </SitePage>
  );
}
