import "server-only";
import { DomainError, type LegalPage, readLegalPage } from "@stadtstube/domain";

import type { LegalSlug } from "@/i18n/legal-slugs";
import { LANGUAGE_TAGS, type Locale } from "@/i18n/locales";
import { requestContext } from "@/server/tenant";

/** The town's legal page in the page's language or the nearest; null if the town has none. */
export async function legalPage(slug: LegalSlug, locale: Locale): Promise<LegalPage | null> {
  try {
    return await readLegalPage(await requestContext(), { slug, language: LANGUAGE_TAGS[locale] });
  } catch (error) {
    if (error instanceof DomainError && error.code === "town.unknown-legal-page") return null;
    throw error;
  }
}
