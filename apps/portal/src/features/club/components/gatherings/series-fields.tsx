"use client";
import { useTranslations } from "next-intl";

import { PAUSES } from "../../model/gathering-form-state";
import { Choice, type FieldTexts, TimeField } from "./plain-inputs";

const LAENDER = [
  ...(["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV"] as const),
  ...(["NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"] as const),
] as const;

/** Where a series ends and pauses: open where there is one, to be opened without script. */
export function SeriesFields(props: FieldTexts & { readonly isSeries: boolean }) {
  const t = useTranslations("gatherings");
  const { value, errorOf, isSeries } = props;
  return (
    <details open={isSeries} className="st-field">
      <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
        {t("form.more")}
      </summary>
      <div className="grid gap-5 pt-2">
        <p className="text-ink-soft">{t("form.endHint")}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TimeField
            name="until"
            type="date"
            label={t("form.until")}
            value={value("until")}
            error={errorOf("until")}
          />
          <TimeField name="count" type="number" label={t("form.count")} value={value("count")} />
        </div>
        <Choice
          name="holidaysOf"
          label={t("form.holidays")}
          value={value("holidaysOf")}
          options={[
            ["", t("form.holidaysMeet")],
            ...LAENDER.map(
              (land) => [land, t("form.holidaysPause", { land: t(`laender.${land}`) })] as const,
            ),
          ]}
        />
        <fieldset className="grid gap-4">
          <legend className="kern-label mb-2">{t("form.pauses")}</legend>
          {PAUSES.map((index) => (
            <div key={index} className="grid gap-4 sm:grid-cols-2">
              <TimeField
                name={`pauseFrom${index}`}
                type="date"
                label={t("form.pauseFrom", { number: index + 1 })}
                value={value(`pauseFrom${index}`)}
                error={errorOf(`pauseFrom${index}`)}
              />
              <TimeField
                name={`pauseTo${index}`}
                type="date"
                label={t("form.pauseTo", { number: index + 1 })}
                value={value(`pauseTo${index}`)}
              />
            </div>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
