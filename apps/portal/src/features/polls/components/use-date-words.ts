"use client";
import { useFormatter, useTranslations } from "next-intl";

/** A date of a poll. */
interface When {
  readonly startsAtMs: number;
  readonly lengthMinutes: number;
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const MINUTE_MS = 60_000;

/** Dates in words, on the town's clocks. */
export function useDateWords() {
  const t = useTranslations("polls.when");
  const format = useFormatter();
  const day = (ms: number) =>
    format.dateTime(ms, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = ({ startsAtMs, lengthMinutes }: When) =>
    t("time", {
      from: format.dateTime(startsAtMs, CLOCK),
      to: format.dateTime(startsAtMs + lengthMinutes * MINUTE_MS, CLOCK),
    });
  return {
    /** `Dienstag, 12. Januar 2027`. */
    day,
    /** `Di., 12. Jan.`: for a table. */
    shortDay: (ms: number) =>
      format.dateTime(ms, { weekday: "short", day: "numeric", month: "short" }),
    /** `19:30 bis 21:00 Uhr`. */
    time,
    /** Both: `Dienstag, 12. Januar 2027, 19:30 bis 21:00 Uhr`. */
    date: (when: When) => `${day(when.startsAtMs)}, ${time(when)}`,
    /** The day on which somebody could still answer before this moment. */
    lastDay: (endMs: number) => day(endMs - 1),
    /** Several in one sentence. */
    list: (items: readonly string[]) => format.list(items),
  };
}
