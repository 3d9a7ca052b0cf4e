import type { TownContext } from "../town-context";

import { TownError } from "./town-error";

/** One legal page with its text. */
export interface LegalPage {
  readonly slug: string;
  /** The language found, which may differ from the one asked for. */
  readonly language: string;
  readonly title: string;
  /** Markdown; whoever renders it must not let raw HTML through. */
  readonly body: string;
  /** True until the town has replaced the shipped text; the page must say so. */
  readonly isTemplate: boolean;
  readonly updatedAt: Date;
}

/**
 * Reads a legal page in the wanted language, else in German, else in any.
 *
 * A legal page in the wrong language is better than none. Throws `town.unknown-legal-page`.
 */
export async function readLegalPage(
  ctx: TownContext,
  wanted: { readonly slug: string; readonly language: string },
): Promise<LegalPage> {
  if (!/^[a-z0-9-]{1,60}$/.test(wanted.slug)) throw TownError.unknownLegalPage();
  const pages = await ctx.transaction((tx) =>
    tx.townLegalPage.findMany({
      where: { townId: ctx.townId, slug: wanted.slug },
      orderBy: { language: "asc" },
    }),
  );
  const page =
    pages.find((candidate) => candidate.language === wanted.language) ??
    pages.find((candidate) => candidate.language === "de") ??
    pages[0];
  if (page === undefined) throw TownError.unknownLegalPage();
  const { slug, language, title, body, isTemplate, updatedAt } = page;
  return { slug, language, title, body, isTemplate, updatedAt };
}
