import type { Town } from "@stadtstube/domain";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

/** The town's name and sign; leads home. */
export async function Brand({ town }: { readonly town: Town }) {
  const t = await getTranslations("site");
  const locale = await getLocale();
  return (
    <a
      href={localizedPath(locale, "/")}
      className="inline-flex min-h-12 items-center gap-3 rounded-xl text-ink no-underline"
    >
      {town.logoUrl === null ? (
        <ParlourSign />
      ) : (
        // A town's logo comes from the portal's own origin in any size; nothing to optimise.
        // eslint-disable-next-line @next/next/no-img-element
        <img src={town.logoUrl} alt="" className="h-11 w-auto" />
      )}
      <span className="leading-tight">
        <span className="block text-lg font-semibold">{town.name}</span>
        <span className="block text-[0.85rem] text-ink-soft">{t("product")}</span>
      </span>
    </a>
  );
}

/** A gabled house with a lit window in which two people sit: the Stadtstube's sign. */
function ParlourSign() {
  return (
    <svg viewBox="0 0 44 44" className="h-11 w-11 flex-none" aria-hidden="true">
      <path className="fill-action" d="M22 2 42 17v23a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V17Z" />
      <rect className="fill-street-light" x="9" y="19" width="26" height="17" rx="3" />
      <g className="fill-street-person">
        <circle cx="17" cy="25.5" r="3" />
        <path d="M11.5 36c0-4 2.4-6.3 5.5-6.3s5.5 2.3 5.5 6.3Z" />
        <circle cx="27" cy="25.5" r="3" />
        <path d="M21.500 36c0-4 2.400-6.300 5.500-6.300s5.500 2.3 5.5 6.3Z" />
      </g>
    </svg>
  );
}
