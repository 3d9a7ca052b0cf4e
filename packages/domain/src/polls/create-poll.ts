import { cleanPurpose } from "../clubs/club-input";
import { ClubError } from "../clubs/club-error";
import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, PollId, RoomId } from "../ids";
import { randomUuid } from "../random-uuid";
import { drawSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { PollError } from "./poll-error";
import { cleanTitle, planAnswersEnd, planDates, type ProposedDate } from "./poll-input";

/** What an organiser asks. */
export interface PollWish {
  readonly clubId: ClubId;
  readonly title: string;
  readonly description: string;
  readonly dates: readonly ProposedDate[];
  /** The last day for answers, `2027-01-05`; empty: until the last date begins. */
  readonly lastDay: string;
  /** Whether everybody with the link sees who said what, or numbers only. */
  readonly namesPublic: boolean;
  /** Where they will meet; null: in none of the club's rooms. */
  readonly roomId: RoomId | null;
}

/**
 * Asks a club's members which of several dates suits them.
 *
 * Throws `access.denied`, `poll.used-up`, `club.unknown` for a room that is not the club's, and what is
 * wrong with the wish: `poll.invalid-title`, `poll.dates-count`, `poll.invalid-date`,
 * `poll.date-twice`, `poll.invalid-last-day`.
 */
export async function createPoll(ctx: TownContext, wish: PollWish): Promise<PollId> {
  requireClubRight(ctx, "poll.change", wish.clubId);
  const { townId, policy } = ctx;
  const { clubId, roomId, namesPublic } = wish;
  const createdAt = ctx.clock.now();
  const title = cleanTitle(wish.title);
  const dates = planDates(wish.dates, createdAt, policy.polls);
  const answersEndAt = planAnswersEnd(wish.lastDay, dates, createdAt);
  const lastStartMs = Math.max(...dates.map(({ startsAt }) => startsAt.getTime()));
  const id = randomUuid(ctx.randomness);
  await ctx.transaction(async (tx) => {
    // One at a time: two who ask at once must not pass the limit together.
    await tx.$queryRaw`
      SELECT 1 FROM clubs WHERE town_id = ${townId}::uuid AND id = ${clubId}::uuid FOR UPDATE`;
    const kept = await tx.poll.count({ where: { townId, clubId } });
    if (kept >= policy.polls.maxPolls) throw PollError.usedUp();
    const isTheirs =
      roomId === null || (await tx.room.count({ where: { townId, clubId, id: roomId } })) === 1;
    if (!isTheirs) throw ClubError.unknown();
    await tx.poll.create({
      data: {
        ...{ id, townId, clubId, roomId, secret: drawSecret(ctx.randomness), title, namesPublic },
        ...{ description: cleanPurpose(wish.description), createdAt, answersEndAt },
        expiresAt: new Date(lastStartMs + policy.polls.lifetimeMs),
      },
    });
    await tx.pollDate.createMany({
      data: dates.map((date) => ({
        ...{ id: randomUuid(ctx.randomness), townId, pollId: id, ...date },
      })),
    });
  });
  return id as PollId;
}
