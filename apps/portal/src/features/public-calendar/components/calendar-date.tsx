import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarPlus, DoorOpen } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import type { CalendarDateView } from "../model/calendar-view";

/** One public date: who meets when, what about, and the way in. */
export async function CalendarDate({ view }: { readonly view: CalendarDateView }) {
  const t = await getTranslations("publicCalendar");
  const locale = await getLocale();
  const isOn = view.state !== "cancelled";
  return (
    <section className="st-card grid gap-5 p-5 sm:p-7" aria-label={view.title}>
      {view.state === "planned" ? null : (
        <p className="text-xl">
          <strong>{t(`states.${view.state}`)}</strong>
        </p>
      )}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{t("when")}</dt>
        <dd>{view.when}</dd>
        <dt className="font-semibold">{t("club")}</dt>
        <dd className="[overflow-wrap:anywhere]">{view.clubName}</dd>
        <dt className="font-semibold">{t("category")}</dt>
        <dd className="[overflow-wrap:anywhere]">{view.category}</dd>
      </dl>
      {view.text === "" ? null : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{view.text}</p>
      )}
      {isOn ? (
        <>
          <p className="text-ink-soft">{t("howTo")}</p>
          <div className="flex flex-wrap gap-3">
            <a href={localizedPath(locale, view.meetingPath)} className={buttonClass("primary")}>
              <DoorOpen aria-hidden="true" />
              {t("toMeeting")}
            </a>
            <a href={view.filePath} download className={buttonClass("secondary")}>
              <CalendarPlus aria-hidden="true" />
              {t("file")}
            </a>
          </div>
        </>
      ) : null}
    </section>
  );
}
