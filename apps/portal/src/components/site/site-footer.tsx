import type { Town } from "@stadtstube/domain";
import { getLocale, getTranslations } from "next-intl/server";

import { LEGAL_SLUGS } from "@/i18n/legal-slugs";
import { localizedPath } from "@/i18n/localized-path";

/** The duties of the town, one press away from every page, also before joining. */
export async function SiteFooter({ town }: { readonly town: Town }) {
  const t = await getTranslations("site");
  const legal = await getTranslations("legal");
  const locale = await getLocale();
  const links: readonly (readonly [path: `/${string}`, text: string])[] = [
    ...LEGAL_SLUGS.map((slug) => [`/${slug}`, legal(slug)] as const),
    ["/barrierefreiheit/melden", t("reportBarrier")],
    ["/verein", t("clubs")],
  ];
  return (
    <footer className="mt-auto border-t border-line bg-sunken print:hidden">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-5 sm:px-6">
        <p className="text-[0.95rem] text-ink-soft">{t("operatedBy", { town: town.name })}</p>
        <a
          href={localizedPath(locale, "/test")}
          className="inline-flex min-h-12 items-center rounded-lg px-2 text-ink underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {t("connectionTest")}
        </a>
        <nav aria-label={t("legalNavigation")}>
          <ul className="flex flex-wrap gap-x-2">
            {links.map(([path, text]) => (
              <li key={path}>
                <a
                  href={localizedPath(locale, path)}
                  className="inline-flex min-h-12 items-center rounded-lg px-2 text-ink underline decoration-1 underline-offset-4 hover:decoration-2"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
