import "server-only";
import { getLocale } from "next-intl/server";
import { dateInWords, type WordsLanguage } from "@stadtstube/calendar";
import type { GatheringDate, PlannedDate } from "@stadtstube/domain";

import type { DateRow } from "./model/gatherings-view";

/** The language in which dates of this page are written out; the easy language is German. */
export async function wordsLanguage(): Promise<WordsLanguage> {
  return (await getLocale()) === "en" ? "en" : "de";
}

/** A date as a page shows it. */
export function toDateRow(date: GatheringDate, words: WordsLanguage): DateRow {
  const { gatheringId, title, roomCode } = date;
  return { gatheringId, title, room: roomCode, ...toPlannedRow(date, words) };
}

/** The same of a date that is not stored yet. */
export function toPlannedRow(
  { key, startsAt, endsAt, state, conflicts }: PlannedDate,
  words: WordsLanguage,
): Pick<DateRow, "key" | "when" | "state" | "conflicts"> {
  return { key, state, conflicts, when: dateInWords({ startsAt, endsAt }, words) };
}
