import { useFormatter, useTranslations } from "next-intl";

import type { ShownFigures } from "../model/usage-view";

/** A line for every month; a hidden one says so. */
export function MonthTable(props: { readonly months: readonly (ShownFigures | null)[] }) {
  const t = useTranslations("usage");
  const format = useFormatter();
  const number = (value: number | null, digits = 0) =>
    value === null ? t("none") : format.number(value, { maximumFractionDigits: digits });
  const name = (month: number) =>
    format.dateTime(Date.UTC(2026, month, 15), { month: "long", timeZone: "UTC" });
  return (
    <div className="ad-table-scroll" tabIndex={0} role="group" aria-labelledby="monate">
      <table className="ad-table">
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("figure.meetings")}</th>
            <th scope="col">{t("figure.entries")}</th>
            <th scope="col">{t("figure.hours")}</th>
            <th scope="col">{t("figure.peak")}</th>
            <th scope="col">{t("figure.meanSize")}</th>
            <th scope="col">{t("figure.meanMinutes")}</th>
          </tr>
        </thead>
        <tbody>
          {props.months.map((figures, month) => (
            <tr key={name(month)}>
              <th scope="row">{name(month)}</th>
              {figures === null ? (
                <td colSpan={6}>{t("hidden")}</td>
              ) : (
                <>
                  <td>{number(figures.meetings)}</td>
                  <td>{number(figures.entries)}</td>
                  <td>{number(figures.participantMinutes / 60)}</td>
                  <td>{number(figures.peak)}</td>
                  <td>{number(figures.meanSize, 1)}</td>
                  <td>{number(figures.meanMinutes)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
