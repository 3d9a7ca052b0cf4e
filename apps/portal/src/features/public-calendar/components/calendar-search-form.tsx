import { buttonClass } from "@stadtstube/ui/button-class";
import { Search } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import type { CalendarView } from "../model/calendar-view";

const INPUT = "kern-form-input__input st-input min-w-0 w-full";

/** Asks for a word and a category; a plain form that only reads. */
export async function CalendarSearchForm({ view }: { readonly view: CalendarView }) {
  const t = await getTranslations("publicCalendar");
  const { search, categories } = view;
  const { category } = search;
  const known = category === "" || categories.includes(category);
  const options = known ? categories : [category, ...categories];
  return (
    <form
      role="search"
      method="get"
      action={localizedPath(await getLocale(), "/termine")}
      className="st-card grid items-end gap-4 p-5 sm:grid-cols-[2fr_1fr_auto] sm:p-6"
    >
      <input type="hidden" name="monat" value={search.month} />
      <div className="st-field min-w-0">
        <label htmlFor="suche" className="kern-label st-field__label">
          {t("search")}
        </label>
        <input
          id="suche"
          name="suche"
          type="search"
          maxLength={100}
          autoComplete="off"
          defaultValue={search.text}
          className={INPUT}
        />
      </div>
      <div className="st-field min-w-0">
        <label htmlFor="art" className="kern-label st-field__label">
          {t("category")}
        </label>
        <select id="art" name="art" defaultValue={category} className={INPUT}>
          <option value="">{t("allCategories")}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClass("secondary")}>
        <Search aria-hidden="true" />
        {t("searchButton")}
      </button>
    </form>
  );
}
