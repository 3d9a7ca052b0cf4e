import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { type LegalPageName, requireLegalPageName } from "./legal-page-name";

/** What a legal page once said. */
export interface LegalPageVersion {
  /** From 1; the highest is what the page says. */
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly isTemplate: boolean;
  readonly savedAt: Date;
  /** Id of the member of staff; null: it came with the product. */
  readonly savedBy: string | null;
}

/** A legal page to edit, with its past. */
export interface OpenedLegalPage extends LegalPageName {
  readonly title: string;
  readonly body: string;
  readonly isTemplate: boolean;
  /** To be named when saving; 0: never saved by anybody. */
  readonly version: number;
  /** Newest first, the last fifty. */
  readonly versions: readonly LegalPageVersion[];
}

/**
 * Opens a legal page to edit it; one that does not exist yet opens empty.
 *
 * Throws `access.denied`, `town.unknown-legal-page`.
 */
export async function openLegalPage(
  ctx: TownContext,
  name: LegalPageName,
): Promise<OpenedLegalPage> {
  requireRight(ctx.actor, "town.read", ctx.townId);
  const { slug, language } = requireLegalPageName(name);
  const where = { townId: ctx.townId, slug, language };
  return ctx.transaction(async (tx) => {
    const page = await tx.townLegalPage.findUnique({ where: { townId_slug_language: where } });
    const versions = await tx.legalPageVersion.findMany({
      where,
      orderBy: { version: "desc" },
      take: 50,
    });
    return {
      ...{ slug, language, title: page?.title ?? "", body: page?.body ?? "" },
      isTemplate: page?.isTemplate ?? false,
      version: versions[0]?.version ?? 0,
      versions: versions.map(({ version, title, body, isTemplate, savedAt, savedBy }) => ({
        ...{ version, title, body, isTemplate, savedAt, savedBy },
      })),
    };
  });
}
