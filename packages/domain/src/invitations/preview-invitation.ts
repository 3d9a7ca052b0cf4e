import { nextOccurrences, ruleInWords } from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import { CONTACT_LANGUAGES, type ContactLanguage } from "../contacts/contact";
import { GatheringError } from "../gatherings/gathering-error";
import type { GatheringKey } from "../gatherings/lock-gathering";
import { readSeries } from "../gatherings/series-json";
import type { MailText } from "../mail/mail";
import type { TownContext } from "../town-context";

import { composeLetter } from "./compose-letter";

const SHOWN = 5;

/** What would be sent, in each language, with stand-ins for what is personal. */
export interface InvitationPreview {
  readonly language: ContactLanguage;
  readonly letter: MailText;
}

/** What is personal in a letter, as the preview shows it. */
export interface PreviewParts extends GatheringKey {
  readonly origin: string;
  readonly name: Readonly<Record<ContactLanguage, string>>;
  readonly link: Readonly<Record<ContactLanguage, string>>;
}

/** The letter that an invitation would be. Throws `gathering.unknown`, `access.denied`. */
export async function previewInvitation(
  ctx: TownContext,
  { clubId, gatheringId: id, origin, name, link }: PreviewParts,
): Promise<readonly InvitationPreview[]> {
  requireClubRight(ctx, "invitation.send", clubId);
  const { townId } = ctx;
  const row = await ctx.transaction((tx) =>
    tx.gathering.findFirst({
      where: { townId, clubId, id },
      include: {
        town: { select: { name: true } },
        club: { select: { name: true } },
        room: { select: { code: true } },
      },
    }),
  );
  if (row === null) throw GatheringError.unknown();
  const series = readSeries(row.series);
  const ahead = nextOccurrences(series, ctx.clock.now(), 60);
  const dates = ahead.filter(({ state }) => state !== "cancelled");
  return CONTACT_LANGUAGES.map((language) => ({
    language,
    letter: composeLetter({
      ...{ kind: "invitation", language, name: name[language], clubName: row.club.name },
      ...{ townName: row.town.name, title: row.title, agenda: row.agenda, about: null },
      rule: series.rule === null ? null : ruleInWords(series.rule, series.start, language),
      ...{ dates: dates.slice(0, SHOWN), hasMore: dates.length > SHOWN, planned: null },
      answer: "none",
      roomUrl: `${origin}${language === "en" ? "/en" : ""}/treffen/${row.room.code}`,
      ...{ answerUrl: link[language], leaveUrl: link[language] },
    }),
  }));
}
