import type { TownContext } from "../town-context";

import type { AnnouncementSeverity } from "./announcement";
import { toTranslations } from "./to-announcement";

/** An announcement as residents read it. */
export interface CurrentAnnouncement {
  readonly severity: AnnouncementSeverity;
  readonly text: string;
  /** False when there is no translation and the text is German. */
  readonly isTranslated: boolean;
}

/** At most so many are shown at once. */
const MAX_SHOWN = 5;

/** What the town has to say now, the loudest first. Everybody may ask. */
export async function readAnnouncements(
  ctx: TownContext,
  language: string,
): Promise<readonly CurrentAnnouncement[]> {
  const now = ctx.clock.now();
  const rows = await ctx.transaction((tx) =>
    tx.announcement.findMany({
      where: { townId: ctx.townId, startsAt: { lte: now }, endsAt: { gt: now } },
      orderBy: [{ severity: "desc" }, { startsAt: "desc" }],
      take: MAX_SHOWN,
    }),
  );
  return rows.map(({ severity, text, translations }) => {
    const translated = toTranslations(translations)[language];
    const isTranslated = translated !== undefined || language === "de";
    return { severity, text: translated ?? text, isTranslated };
  });
}
