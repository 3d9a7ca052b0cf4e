import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { SitePage } from "./site-page";
import { LegalText } from "@/features/legal/components/legal-text";
import { legalPage } from "@/features/legal/queries";
import type { LegalSlug } from "@/i18n/legal-slugs";

/** Title of a legal page. */
export async function legalMetadata(slug: LegalSlug): Promise<Metadata> {
  return { title: (await getTranslations("legal"))(slug) };
}

/** One of the town's legal pages. */
export async function LegalPageView({ slug }: { readonly slug: LegalSlug }) {
  const page = await legalPage(slug, await getLocale());
  if (page === null) notFound();
  return (
    <SitePage path={`/${slug}`}>
      <LegalText {...page} />
    </SitePage>
  );
}
