import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import type { CalendarDay, CalendarEntry } from "../model/calendar-view";

/** Dates in order, a heading for each day. */
export function CalendarDays({ days }: { readonly days: readonly CalendarDay[] }) {
  return days.map(({ day, heading, entries }) => (
    <section
      key={day}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
      aria-labelledby={`tag-${day}`}
    >
      <h3 id={`tag-${day}`} className="text-xl">
        {heading}
      </h3>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {entries.map((entry) => (
          <li key={entry.path} className="st-card grid gap-1 p-4 sm:p-5">
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

async function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const t = await getTranslations("publicCalendar");
  const locale = await getLocale();
  return (
    <>
      <span className="text-ink-soft">{entry.time}</span>
      <a
        href={localizedPath(locale, entry.path)}
        className="inline-flex min-h-11 items-center text-lg font-semibold underline underline-offset-4 [overflow-wrap:anywhere]"
      >
        {entry.title}
      </a>
      <span className="[overflow-wrap:anywhere]">
        {entry.clubName} · {entry.category}
      </span>
      {entry.state === "planned" ? null : <strong>{t(`states.${entry.state}`)}</strong>}
    </>
  );
}
