import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

/** One legal page in a list. */
export interface LegalPageLine {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly isTemplate: boolean;
  readonly updatedAt: Date;
}

/** The town's legal pages by name and language. Throws `access.denied`. */
export async function listLegalPages(ctx: TownContext): Promise<readonly LegalPageLine[]> {
  requireRight(ctx.actor, "town.read", ctx.townId);
  return ctx.transaction((tx) =>
    tx.townLegalPage.findMany({
      where: { townId: ctx.townId },
      select: { slug: true, language: true, title: true, isTemplate: true, updatedAt: true },
      orderBy: [{ slug: "asc" }, { language: "asc" }],
    }),
  );
}
