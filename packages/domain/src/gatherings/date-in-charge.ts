const MINUTE_MS = 60_000;
/** Who comes earlier than a day before its beginning comes for something else. */
const DAY_MS = 86_400_000;
/** A date without an opening time rules its room from then on: people come early. */
const LEAD_MINUTES = 60;

/** When a date is, and how far around it the room is its own. */
export interface DateTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensBeforeMinutes: number | null;
  readonly closesAfterMinutes: number | null;
}

/** From when on guests are let in to a date; null: it holds nobody up. Pure. */
export function opensAtOf({ startsAt, opensBeforeMinutes: before }: DateTimes): Date | null {
  return before === null ? null : new Date(startsAt.getTime() - before * MINUTE_MS);
}

/** When a date's meeting ends by itself; null: when the last one goes. Pure. */
export function closesAtOf({ endsAt, closesAfterMinutes: after }: DateTimes): Date | null {
  return after === null ? null : new Date(endsAt.getTime() + after * MINUTE_MS);
}

/**
 * Which of a room's dates says what holds in it at `now`; null: none. Pure.
 *
 * The one that is on and began last; else the next within a day that has an opening time, because
 * before that guests are not let in.
 */
export function dateInCharge<Planned extends DateTimes>(
  dates: readonly Planned[],
  now: Date,
): Planned | null {
  const nowMs = now.getTime();
  const byStart = [...dates].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const isOn = (date: Planned) => {
    const lead = (date.opensBeforeMinutes ?? LEAD_MINUTES) * MINUTE_MS;
    const end = closesAtOf(date) ?? date.endsAt;
    return date.startsAt.getTime() - lead <= nowMs && nowMs < end.getTime();
  };
  const on = byStart.filter(isOn);
  // A date that has begun goes before one whose guests only come early.
  const begun = on.filter(({ startsAt }) => startsAt.getTime() <= nowMs);
  const current = begun.at(-1) ?? on[0];
  if (current !== undefined) return current;
  const next = byStart.find(({ startsAt, opensBeforeMinutes }) => {
    const aheadMs = startsAt.getTime() - nowMs;
    return opensBeforeMinutes !== null && aheadMs > 0 && aheadMs <= DAY_MS;
  });
  return next ?? null;
}
