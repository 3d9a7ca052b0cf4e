import type { TownTransaction } from "@stadtstube/prisma";

import type { PollDateId, PollId, RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { bestDates } from "./best-dates";
import { PollError } from "./poll-error";
import {
  type PerChoice,
  POLL_CHOICES,
  type PollChoice,
  type PollState,
  type PollView,
} from "./poll";

/** A poll of this town with everything that belongs to it; throws `poll.unknown`. */
export async function loadPoll(
  ctx: TownContext,
  tx: TownTransaction,
  which: { readonly id?: string; readonly clubId?: string; readonly secret?: string },
) {
  const row = await tx.poll.findFirst({
    where: { townId: ctx.townId, ...which },
    include: {
      club: { select: { name: true } },
      room: { select: { code: true } },
      dates: { orderBy: [{ startsAt: "asc" }, { lengthMinutes: "asc" }] },
      answers: {
        select: { name: true, choices: { select: { dateId: true, choice: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (row === null) throw PollError.unknown();
  return row;
}

type StoredPoll = Awaited<ReturnType<typeof loadPoll>>;

/** Whether answers are taken. Pure. */
export function stateOf(
  poll: { readonly closedAt: Date | null; readonly answersEndAt: Date },
  now: Date,
): PollState {
  if (poll.closedAt !== null) return "closed";
  return poll.answersEndAt <= now ? "over" : "open";
}

/** The poll as somebody sees it who may, or may not, see who said what. Pure. */
export function toView(
  ctx: Pick<TownContext, "clock" | "policy">,
  row: StoredPoll,
  showsNames: boolean,
): PollView {
  const said = row.answers.flatMap(({ name, choices }) =>
    choices.map(({ dateId, choice }) => ({ name, dateId, choice })),
  );
  const dates = row.dates.map(({ id, startsAt, lengthMinutes, isChosen }) => {
    const names = perChoice((choice) =>
      said.filter((one) => one.dateId === id && one.choice === choice).map(({ name }) => name),
    );
    return {
      ...{ id: id as PollDateId, startsAt, lengthMinutes, isChosen },
      counts: perChoice((choice) => names[choice].length),
      names: showsNames ? names : null,
    };
  });
  const { title, description, answersEndAt, namesPublic } = row;
  return {
    ...{ id: row.id as PollId, clubName: row.club.name, title, description, dates },
    ...{ state: stateOf(row, ctx.clock.now()), answersEndAt, namesPublic },
    isFull: row.answers.length >= ctx.policy.polls.maxAnswers,
    answers: row.answers.length,
    best: bestDates(dates),
    roomCode: (row.room?.code ?? null) as RoomCode | null,
  };
}

function perChoice<T>(of: (choice: PollChoice) => T): PerChoice<T> {
  return Object.fromEntries(POLL_CHOICES.map((choice) => [choice, of(choice)])) as Record<
    PollChoice,
    T
  >;
}
