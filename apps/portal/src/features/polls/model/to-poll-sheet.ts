import type { PollView } from "@stadtstube/domain";

import type { PollSheet } from "./poll-sheet";

/** The poll in the shape that goes to a page: nothing that was not asked for, moments as numbers. */
export function toPollSheet(view: PollView): PollSheet {
  const { clubName, title, description, state, isFull, namesPublic, answers, best } = view;
  return {
    ...{ clubName, title, description, state, isFull, namesPublic, answers, best },
    answersEndMs: view.answersEndAt.getTime(),
    roomCode: view.roomCode,
    dates: view.dates.map(({ id, startsAt, lengthMinutes, isChosen, counts, names }) => ({
      ...{ id, startsAtMs: startsAt.getTime(), lengthMinutes, isChosen, counts, names },
    })),
  };
}
