import { buttonClass } from "@stadtstube/ui";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

import { PageHead } from "@/components/page-head";

import type { ForecastPageView } from "../model/usage-view";

import { WhatIf } from "./what-if";

/** How many servers the next quarter needs, how that was reckoned, and what more people would need. */
export function ForecastPage({ view }: { readonly view: ForecastPageView }) {
  const t = useTranslations("forecast");
  const format = useFormatter();
  const { recentPeak, earlierPeak, growth, expectedPeak, servers, peoplePerServer } = view;
  const percent = format.number(growth, { style: "percent", signDisplay: "exceptZero" });
  return (
    <>
      <p>
        <Link href="/nutzung">{t("back")}</Link>
      </p>
      <PageHead title={t("title")} lead={t("lead")} />
      <section className="ad-panel" aria-labelledby="ergebnis">
        <h2 id="ergebnis">{t("result", { servers })}</h2>
        <ol className="ad-prose ad-reckoning">
          <li>{t("recent", { people: recentPeak })}</li>
          <li>
            {earlierPeak === null || earlierPeak === 0
              ? t("noGrowth")
              : t("growth", { people: earlierPeak, percent })}
          </li>
          <li>{t("expected", { people: expectedPeak })}</li>
          <li>{t("bears", { people: peoplePerServer })}</li>
          <li>{t("reserve", { servers })}</li>
        </ol>
        <p className="ad-muted">{t("limits")}</p>
      </section>
      <section className="ad-panel" aria-labelledby="wennmehr">
        <h2 id="wennmehr">{t("whatIf")}</h2>
        <WhatIf steps={view.whatIf} />
        <form className="ad-search" action="/nutzung/prognose">
          <div className="st-field">
            <label className="kern-label" htmlFor="jeserver">
              {t("peoplePerServer")}
            </label>
            <input
              id="jeserver"
              name="jeserver"
              type="number"
              min={10}
              max={1000}
              className="kern-form-input__input st-input"
              defaultValue={peoplePerServer}
            />
          </div>
          <button className={buttonClass("secondary")} type="submit">
            {t("reckon")}
          </button>
        </form>
      </section>
    </>
  );
}
