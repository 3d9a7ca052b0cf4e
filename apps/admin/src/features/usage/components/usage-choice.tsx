"use client";
import { Button, buttonClass } from "@stadtstube/ui";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";

import type { UsageView } from "../model/usage-view";

/** Whose year; as a file, or on paper. Works without script but for printing. */
export function UsageChoice({ view }: { readonly view: UsageView }) {
  const t = useTranslations("usage");
  return (
    <form className="ad-search ad-no-print" action="/nutzung">
      <div className="st-field">
        <label className="kern-label" htmlFor="stadt">
          {t("place")}
        </label>
        <select
          id="stadt"
          name="stadt"
          className="kern-form-input__input st-input"
          defaultValue={view.place}
        >
          {view.maySeeAll ? <option value="alle">{t("allTowns")}</option> : null}
          {view.towns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="st-field">
        <label className="kern-label" htmlFor="jahr">
          {t("year")}
        </label>
        <select
          id="jahr"
          name="jahr"
          className="kern-form-input__input st-input"
          defaultValue={view.year}
        >
          {view.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <button className={buttonClass("secondary")} type="submit">
        {t("show")}
      </button>
      <button className={buttonClass("quiet")} type="submit" formAction="/api/nutzung">
        {t("csv")}
      </button>
      <Button variant="quiet" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
        {t("print")}
      </Button>
    </form>
  );
}
