import Link from "next/link";
import { useTranslations } from "next-intl";

import type { TownPageView } from "../model/town-form";

/** The town's legal pages in its languages, with what is still to be done. */
export function LegalPages({ view }: { readonly view: TownPageView }) {
  const t = useTranslations("towns");
  return (
    <section className="ad-stack" aria-labelledby="rechtstexte">
      <h2 id="rechtstexte">{t("legal")}</h2>
      <ul className="ad-rows">
        {view.pages.map(({ slug, language, title, isTemplate }) => (
          <li key={`${slug}-${language}`}>
            <span>
              <Link href={`/staedte/${view.id}/texte/${slug}/${language}`}>
                {title === "" ? t(`page.${slug as "impressum"}`) : title}
              </Link>{" "}
              · {t(`language.${language as "de"}`)}
            </span>
            {isTemplate === true ? (
              <span className="ad-tag ad-tag--warn">{t("isTemplate")}</span>
            ) : null}
            {isTemplate === null ? <span className="ad-tag">{t("missing")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
