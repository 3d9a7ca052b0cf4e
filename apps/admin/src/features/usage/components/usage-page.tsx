import Link from "next/link";
import { useTranslations } from "next-intl";

import { PageHead } from "@/components/page-head";

import type { UsageView } from "../model/usage-view";

import { DayPeaks } from "./day-peaks";
import { LengthTable } from "./length-table";
import { MonthTable } from "./month-table";
import { RatingTable } from "./rating-table";
import { SizeTable } from "./size-table";
import { UsageChoice } from "./usage-choice";
import { UsageTotal } from "./usage-total";
import { WeekMap } from "./week-map";

/** A year's use in numbers: on the screen, and as the report for the council when it is printed. */
export function UsagePage({ view }: { readonly view: UsageView }) {
  const t = useTranslations("usage");
  const place = view.placeName ?? t("allTowns");
  return (
    <>
      <PageHead title={t("title", { place, year: view.year })} lead={t("lead")} />
      <UsageChoice view={view} />
      {view.maySeeAll ? (
        <p className="ad-no-print">
          <Link href="/nutzung/prognose">{t("toForecast")}</Link>
        </p>
      ) : null}
      <UsageTotal total={view.total} />
      <section className="ad-panel" aria-labelledby="monate">
        <h2 id="monate">{t("months")}</h2>
        <MonthTable months={view.months} />
      </section>
      <DayPeaks view={view} />
      <section className="ad-panel" aria-labelledby="groessen">
        <h2 id="groessen">{t("sizes")}</h2>
        <SizeTable sizes={view.sizes} />
      </section>
      <section className="ad-panel" aria-labelledby="dauer">
        <h2 id="dauer">{t("lengths")}</h2>
        <LengthTable lengths={view.lengths} />
        <p className="ad-muted">{t("lengthsMethod", { fewest: view.fewestShown })}</p>
      </section>
      <section className="ad-panel" aria-labelledby="urteil">
        <h2 id="urteil">{t("ratings")}</h2>
        <RatingTable ratings={view.ratings} />
        <p className="ad-muted">{t("ratingsMethod", { fewest: view.fewestShown })}</p>
      </section>
      <section className="ad-panel" aria-labelledby="woche">
        <h2 id="woche">{t("week")}</h2>
        <WeekMap week={view.week} />
      </section>
      <p className="ad-muted">{t("method", { fewest: view.fewestShown })}</p>
    </>
  );
}
