"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DatesView } from "../../model/gatherings-view";
import { DateList } from "./date-list";
import { FeedCard } from "./feed-card";

/** What a club has ahead, and the way to enter more. */
export function DatesPage(props: { readonly view: DatesView; readonly path: string }) {
  const t = useTranslations("gatherings");
  const { view, path } = props;
  return (
    <div className="grid gap-8">
      {view.rooms.length === 0 ? (
        <p className="text-lg">{t("noRoom")}</p>
      ) : (
        <p>
          <a href={`${path}/neu`} className={buttonClass("primary")}>
            <CalendarPlus aria-hidden="true" />
            {t("new")}
          </a>
        </p>
      )}
      <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="kommend">
        <h2 id="kommend" className="text-2xl">
          {t("next")}
        </h2>
        {view.dates.length === 0 ? <p>{t("none")}</p> : null}
        <DateList dates={view.dates} path={path} kind="all" />
      </section>
      <FeedCard view={view} />
    </div>
  );
}
