import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarSync, ChevronLeft, ChevronRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import { calendarPath } from "../model/calendar-search";
import type { CalendarView } from "../model/calendar-view";
import { CalendarDays } from "./calendar-days";
import { CalendarSearchForm } from "./calendar-search-form";

/** One month of the town's public calendar; works without script. */
export async function CalendarPage(props: {
  readonly view: CalendarView;
  /** Of the file to subscribe to. */
  readonly feedUrl: string;
}) {
  const t = await getTranslations("publicCalendar");
  const { view, feedUrl } = props;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <CalendarSearchForm view={view} />
      <section className="grid grid-cols-[minmax(0,1fr)] gap-5" aria-labelledby="monat">
        <h2 id="monat" className="text-3xl">
          {view.monthInWords}
        </h2>
        {view.days.length === 0 ? <NothingFound view={view} /> : null}
        <CalendarDays days={view.days} />
        {view.isCut ? <p>{t("isCut")}</p> : null}
        <MonthLinks view={view} />
      </section>
      <section className="st-card grid gap-3 p-5 sm:p-7" aria-labelledby="abo">
        <h2 id="abo" className="text-2xl">
          {t("feed.heading")}
        </h2>
        <p>{t("feed.text")}</p>
        <p className="[overflow-wrap:anywhere]">{feedUrl}</p>
        <p>
          <a
            href={feedUrl.replace(/^https?:/, "webcal:")}
            className={`${buttonClass("secondary")} sm:justify-self-start`}
          >
            <CalendarSync aria-hidden="true" />
            {t("feed.subscribe")}
          </a>
        </p>
      </section>
    </div>
  );
}

async function NothingFound({ view }: { readonly view: CalendarView }) {
  const t = await getTranslations("publicCalendar");
  const locale = await getLocale();
  const { search, nextMonth } = view;
  const isSearched = search.text !== "" || search.category !== "";
  return (
    <div className="st-card grid gap-3 p-5 text-lg sm:p-7">
      <p>{t(isSearched ? "nothingFound" : "nothing", { month: view.monthInWords })}</p>
      {nextMonth === null ? (
        <p>{t(isSearched ? "nothingFoundLater" : "nothingLater")}</p>
      ) : (
        <p>
          <a
            href={localizedPath(locale, calendarPath({ ...search, month: nextMonth.month }))}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {t("nextFound", { month: nextMonth.inWords })}
          </a>
        </p>
      )}
      {isSearched ? (
        <p>
          <a
            href={localizedPath(
              locale,
              calendarPath({ month: search.month, text: "", category: "" }),
            )}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {t("showAll")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

async function MonthLinks({ view }: { readonly view: CalendarView }) {
  const t = await getTranslations("publicCalendar");
  const locale = await getLocale();
  const { search, before, after } = view;
  const path = (month: string) => localizedPath(locale, calendarPath({ ...search, month }));
  return (
    <nav aria-label={t("months")} className="flex flex-wrap justify-between gap-3">
      {before === null ? null : (
        <a href={path(before.month)} rel="prev" className={buttonClass("secondary")}>
          <ChevronLeft aria-hidden="true" />
          {before.inWords}
        </a>
      )}
      {after === null ? null : (
        <a href={path(after.month)} rel="next" className={`${buttonClass("secondary")} ms-auto`}>
          {after.inWords}
          <ChevronRight aria-hidden="true" />
        </a>
      )}
    </nav>
  );
}
