import { writeCalendar } from "@stadtstube/calendar";

import { requireOrganiser } from "../accounts/require-organiser";
import { hasClubRight } from "../clubs/has-club-right";
import type { TownContext } from "../town-context";

import { calendarEntries } from "./calendar-entries";

/**
 * All that the actor's clubs meet for as one iCalendar file (RFC 5545), to take along (GDPR Art. 20).
 *
 * Clubs whose dates the actor may not see are left out. Throws `access.denied`.
 */
export async function exportDates(
  ctx: TownContext,
  { meetingsUrl, name }: { readonly meetingsUrl: string; readonly name: string },
): Promise<string> {
  const actor = requireOrganiser(ctx);
  const { townId } = ctx;
  const seen = actor.memberships
    .map(({ clubId }) => clubId)
    .filter((clubId) => hasClubRight(actor, "series.read", { townId, clubId }));
  const gatherings = await ctx.transaction((tx) =>
    tx.gathering.findMany({
      where: { townId, clubId: { in: seen }, cancelledAt: null },
      include: { room: { select: { code: true } } },
      orderBy: { createdAt: "asc" },
    }),
  );
  const entries = calendarEntries(gatherings, { meetingsUrl, stamp: ctx.clock.now() });
  return writeCalendar(entries, { method: "PUBLISH" }, name);
}
