"use client";
import { CalendarDays } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

/** What a club meets for, now or next. */
export interface DateFacts {
  readonly title: string;
  readonly agenda: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** Says to who comes what this is and when, and what it is about. */
export function DateCard({ date }: { readonly date: DateFacts }) {
  const t = useTranslations("door.date");
  const format = useFormatter();
  const { title, agenda, startsAtMs, endsAtMs } = date;
  const time = (ms: number) => format.dateTime(ms, { hour: "2-digit", minute: "2-digit" });
  const day = format.dateTime(startsAtMs, { weekday: "long", day: "numeric", month: "long" });
  return (
    <section className="st-card grid gap-2 p-5" aria-labelledby="worum">
      <h2 id="worum" className="flex items-center gap-2 text-xl [overflow-wrap:anywhere]">
        <CalendarDays aria-hidden="true" />
        {title}
      </h2>
      <p>{t("when", { day, from: time(startsAtMs), to: time(endsAtMs) })}</p>
      {agenda === "" ? null : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{agenda}</p>
      )}
    </section>
  );
}
