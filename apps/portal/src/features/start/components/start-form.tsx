import { buttonClass } from "@stadtstube/ui/button-class";
import { Video } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

/** The one main button. A plain form: it works without script and from the town's own website. */
export async function StartForm() {
  const t = await getTranslations("start");
  const locale = await getLocale();
  return (
    <form method="post" action={localizedPath(locale, "/treffen")}>
      <button type="submit" className={buttonClass("primary", { large: true })}>
        <Video aria-hidden="true" />
        {t("button")}
      </button>
    </form>
  );
}

/** The way to the options, for who wants them; quiet, because the defaults are good. */
export async function StartOptionsLink() {
  const t = await getTranslations("start");
  return (
    <a
      href={localizedPath(await getLocale(), "/start?einstellungen=1")}
      className="inline-flex min-h-12 items-center text-action underline underline-offset-4"
    >
      {t("optionsLink")}
    </a>
  );
}
