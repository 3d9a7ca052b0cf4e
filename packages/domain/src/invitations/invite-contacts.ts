import type { TownTransaction } from "@stadtstube/prisma";
import { nextOccurrences, type Series } from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import { type GatheringKey, lockGathering } from "../gatherings/lock-gathering";
import type { ContactId } from "../ids";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import { InvitationError } from "./invitation-error";
import { withinLetterLimit } from "./letter-limit";
import { REACHABLE } from "./reachable";

/** Whom of the address list to invite to a gathering. */
export interface InvitationWish extends GatheringKey {
  /** `all`: everybody who takes mails and is not invited yet. */
  readonly contacts: readonly ContactId[] | "all";
  /** The portal's address as the organiser sees it, for the links: `https://treffen.example`. */
  readonly origin: string;
}

/**
 * Invites people: each gets one letter. Who is invited already, wants no mails or has an address that
 * takes nothing is left out. Returns how many that were.
 *
 * Throws `invitation.nobody`, `invitation.over` (no date ahead), `gathering.unknown`,
 * `gathering.over` (called off), `rate-limit.exceeded`, `access.denied`.
 */
export async function inviteContacts(ctx: TownContext, wish: InvitationWish): Promise<number> {
  const { clubId } = wish;
  requireClubRight(ctx, "invitation.send", clubId);
  const letters = (await ctx.transaction((tx) => findChosen(ctx, tx, wish))).length;
  if (letters === 0) throw InvitationError.nobody();
  return withinLetterLimit(ctx, { clubId, letters }, () =>
    ctx.transaction((tx) => invite(ctx, tx, wish)),
  );
}

async function invite(ctx: TownContext, tx: TownTransaction, wish: InvitationWish) {
  const { townId } = ctx;
  const { clubId, gatheringId, origin } = wish;
  const createdAt = ctx.clock.now();
  // Holds the gathering: two who invite at once do so one after the other.
  const { series } = await lockGathering(ctx, tx, wish);
  if (!hasDateAhead(series, createdAt)) throw InvitationError.over();
  const chosen = await findChosen(ctx, tx, wish);
  if (chosen.length === 0) throw InvitationError.nobody();
  const invitations = chosen.map(({ id: contactId }) => ({
    ...{ id: randomUuid(ctx.randomness), townId, clubId, gatheringId, contactId, createdAt },
  }));
  await tx.gathering.updateMany({ where: { townId, id: gatheringId }, data: { origin } });
  await tx.invitation.createMany({ data: invitations });
  await tx.invitationLetter.createMany({
    data: invitations.map(({ id: invitationId }) => ({
      ...{ id: randomUuid(ctx.randomness), townId, invitationId, createdAt },
      ...{ kind: "invitation", state: "due" },
    })),
  });
  return invitations.length;
}

/** Whether a date that takes place has not ended yet. Pure. */
export function hasDateAhead(series: Series, now: Date): boolean {
  // Enough to get past a whole run of dates that were called off one by one.
  return nextOccurrences(series, now, 60).some(({ state }) => state !== "cancelled");
}

function findChosen(
  ctx: TownContext,
  tx: TownTransaction,
  { clubId, gatheringId, contacts }: InvitationWish,
) {
  return tx.contact.findMany({
    where: {
      ...{ townId: ctx.townId, clubId, ...REACHABLE, invitations: { none: { gatheringId } } },
      ...(contacts === "all" ? {} : { id: { in: [...contacts] } }),
    },
    select: { id: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: ctx.policy.clubs.maxContacts,
  });
}
