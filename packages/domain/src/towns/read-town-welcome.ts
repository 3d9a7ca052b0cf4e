import type { TownContext } from "../town-context";

/** What a town says on its home page instead of the product's words; null keeps those. */
export interface TownWelcome {
  readonly heading: string | null;
  readonly intro: string | null;
}

const NOTHING_OWN: TownWelcome = { heading: null, intro: null };

/** The town's own words in exactly this language: a German greeting on an English page helps nobody. */
export async function readTownWelcome(ctx: TownContext, language: string): Promise<TownWelcome> {
  const welcome = await ctx.transaction((tx) =>
    tx.townWelcome.findUnique({
      where: { townId_language: { townId: ctx.townId, language } },
      select: { heading: true, intro: true },
    }),
  );
  return welcome ?? NOTHING_OWN;
}
