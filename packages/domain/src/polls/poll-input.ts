import { parseDay, parseWallTime, toInstant, type WallTime } from "@stadtstube/calendar";

import { cleanDisplayName } from "../rooms/display-name";

import type { PollPolicy } from "./poll-policy";
import { PollError } from "./poll-error";

const FEWEST_DATES = 2;
const MOST_DATES = 20;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 24 * 60;
const DAY_MS = 86_400_000;

/** A date as somebody proposes it. */
export interface ProposedDate {
  /** Wall time, `2027-01-12T19:30`. */
  readonly start: string;
  readonly lengthMinutes: number;
}

/** A date as it is stored. */
export interface PlannedDate {
  readonly startsAt: Date;
  readonly lengthMinutes: number;
}

/** One line, 2 to 120 characters. Throws `poll.invalid-title`. */
export function cleanTitle(text: string): string {
  const title = text
    .slice(0, 600)
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  if (title.length < 2 || title.length > 120) throw PollError.invalidTitle();
  return title;
}

/** A name as guests' names are; throws `poll.invalid-name` where there is none. */
export function cleanPollName(text: string): string {
  // Of a name without anything to see, "Gast" would be left: nobody knows who that is.
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, 200))) throw PollError.invalidName();
  return cleanDisplayName(text);
}

/**
 * The dates in their order. They lie ahead, but not too far, and none is there twice.
 *
 * Throws `poll.dates-count`, `poll.invalid-date`, `poll.date-twice`.
 */
export function planDates(
  proposed: readonly ProposedDate[],
  now: Date,
  policy: PollPolicy,
): readonly PlannedDate[] {
  if (proposed.length < FEWEST_DATES || proposed.length > MOST_DATES) throw PollError.datesCount();
  const dates = proposed.map(({ start, lengthMinutes }): PlannedDate => {
    const wall = parseWallTime(start);
    if (wall === null) throw PollError.invalidDate();
    const startsAt = toInstant(wall);
    const aheadMs = startsAt.getTime() - now.getTime();
    if (aheadMs <= 0 || aheadMs > policy.farthestMs) throw PollError.invalidDate();
    const isLength = lengthMinutes >= SHORTEST_MINUTES && lengthMinutes <= LONGEST_MINUTES;
    if (!Number.isInteger(lengthMinutes) || !isLength) throw PollError.invalidDate();
    return { startsAt, lengthMinutes };
  });
  const keys = dates.map((date) => `${date.startsAt.getTime()} ${date.lengthMinutes}`);
  if (new Set(keys).size < keys.length) throw PollError.dateTwice();
  return dates.toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.lengthMinutes - b.lengthMinutes,
  );
}

/**
 * From when on nobody answers: after the last day (`2027-01-05`; empty: none), and in any case when the
 * last of the dates begins.
 *
 * Throws `poll.invalid-last-day`.
 */
export function planAnswersEnd(lastDay: string, dates: readonly PlannedDate[], now: Date): Date {
  const lastStart = new Date(Math.max(...dates.map(({ startsAt }) => startsAt.getTime())));
  if (lastDay === "") return lastStart;
  const day = parseDay(lastDay);
  if (day === null) throw PollError.invalidLastDay();
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const end = toInstant(`${next}T00:00` as WallTime);
  if (end <= now) throw PollError.invalidLastDay();
  return end < lastStart ? end : lastStart;
}
