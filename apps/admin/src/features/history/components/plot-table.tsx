"use client";
import { useFormatter, useTranslations } from "next-intl";

import { tableLines } from "../model/course-facts";
import type { HistoryView, PlotView } from "../model/history-view";

/** How many steps make a line: an hour of a day, a day of a week or month, a week of a year. */
const STEPS: Readonly<Record<HistoryView["span"], number>> = {
  tag: 12,
  woche: 24,
  monat: 24,
  jahr: 7,
};

/** What the plot shows, line by line, for who reads rather than sees. */
export function PlotTable(props: {
  readonly plot: PlotView;
  readonly view: HistoryView;
  readonly title: string;
  readonly write: (value: number) => string;
}) {
  const { plot, view, write } = props;
  const t = useTranslations("history");
  const format = useFormatter();
  const steps = STEPS[view.span];
  const columns = plot.now.map((course) => ({
    name: t(`figure.${course.figure}`),
    lines: tableLines(course, { ...view, steps }),
  }));
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? t("unknown") : write(value);
  return (
    <details className="ad-details-table">
      <summary>{t("table", { title: props.title })}</summary>
      <div className="ad-table-scroll" tabIndex={0} role="group" aria-label={props.title}>
        <table className="ad-table">
          <thead>
            <tr>
              <th scope="col">{t("from")}</th>
              {columns.flatMap(({ name }) => [
                <th key={`${name} mean`} scope="col">
                  {t("meanOf", { name })}
                </th>,
                <th key={`${name} peak`} scope="col">
                  {t("peakOf", { name })}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {(columns[0]?.lines ?? []).map(({ atMs }, line) => (
              <tr key={atMs}>
                <th scope="row">
                  {format.dateTime(
                    atMs,
                    view.span === "jahr"
                      ? { dateStyle: "short" }
                      : { dateStyle: "short", timeStyle: "short" },
                  )}
                </th>
                {columns.flatMap(({ name, lines }) => [
                  <td key={`${name} mean`}>{cell(lines[line]?.mean)}</td>,
                  <td key={`${name} peak`}>{cell(lines[line]?.peak)}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
