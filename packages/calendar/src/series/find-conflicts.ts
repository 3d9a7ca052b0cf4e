import type { Occurrence } from "./series";

/** Two dates that run at the same time. */
export interface Conflict<Mine, Theirs> {
  readonly mine: Mine;
  readonly theirs: Theirs;
}

/**
 * Dates of one list that run at the same time as dates of the other; cancelled ones disturb nobody.
 *
 * Both lists in order of their beginning, as `listOccurrences` gives them. Ends where the next begins
 * is no conflict.
 */
export function findConflicts<Mine extends Occurrence, Theirs extends Occurrence>(
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly Conflict<Mine, Theirs>[] {
  const conflicts: Conflict<Mine, Theirs>[] = [];
  const running = theirs.filter(({ state }) => state !== "cancelled");
  for (const one of mine) {
    if (one.state === "cancelled") continue;
    for (const other of running) {
      if (other.startsAt >= one.endsAt) break;
      if (other.endsAt > one.startsAt) conflicts.push({ mine: one, theirs: other });
    }
  }
  return conflicts;
}
